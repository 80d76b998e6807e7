/**
 * Whether the native parser may pair asterisks otherwise than CommonMark does: behind `_` or `\*` it lets any of them close, before `_` any
 * of them open. It matters where a letter stands on the other side, which few pages have.
 *
 *     **bold **_**and italic**_   →   true
 */
const telling = ['_*', '*_', '\\**']
const beside = /_\*+[^\s\p{P}\p{S}]|[^\s\p{P}\p{S}]\*+_|\\\*\*+[^\s\p{P}\p{S}]/u

export const readsEmphasisOtherwise = (text: string): boolean =>
  telling.some((signs) => text.includes(signs)) && beside.test(text)
