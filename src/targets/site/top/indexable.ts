/** Which pages are told to others. */
import type { FinishedPage } from '../../target.ts'

const isSet = (page: FinishedPage, key: string): boolean => page.page.frontMatter[key] === true

/** For search engines. */
export const isForRobots = (page: FinishedPage): boolean => !isSet(page, 'hidden') && !isSet(page, 'noRobotsIndex')

/** For those who read the site as text: what GitBook leaves out of its own index is left out here too. */
export const isForReaders = (page: FinishedPage): boolean => !isSet(page, 'hidden') && !isSet(page, 'noIndex')
