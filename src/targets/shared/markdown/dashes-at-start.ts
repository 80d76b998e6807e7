/**
 * A divider of three dashes on the first line of a file would begin front matter, which hides what comes behind it.
 *
 *     ---                 ***
 *                    →
 *     Late                Late
 *     ---                 ---
 */
export const withoutDashesAtStart = (text: string): string => text.replace(/^---(?=[ \t]*(?:\n|$))/, '***')
