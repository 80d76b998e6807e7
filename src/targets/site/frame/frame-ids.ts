/** Ids of the frame. Where a heading of the page has one of them, it keeps it: old links lead there. */
export interface FrameIds {
  content: string
  sidebar: string
}

/** `body` is the HTML of the content. */
export const frameIds = (body: string): FrameIds => ({
  content: body.includes(' id="content"') ? '_content' : 'content',
  sidebar: body.includes(' id="sidebar"') ? '_sidebar' : 'sidebar',
})
