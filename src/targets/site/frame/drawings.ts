/** Drawings of the frame's own buttons: lines of 24 by 24 in the colour of the text. */
import { type Html, raw } from './html.ts'

const drawing = (path: string): Html =>
  raw(
    `<svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`,
  )

export const searchDrawing = drawing('M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM20 20l-4-4')
export const menuDrawing = drawing('M4 7h16M4 12h16M4 17h16')
export const languageDrawing = drawing('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18')
export const variantDrawing = drawing('M12 4l9 5-9 5-9-5zM3 14l9 5 9-5')
export const lightDrawing = drawing(
  'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 3v1M12 20v1M3 12h1M20 12h1M5.6 5.6l.8.8M17.6 17.6l.8.8M5.6 18.4l.8-.8M17.6 6.4l.8-.8',
)
export const darkDrawing = drawing('M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z')
export const systemDrawing = drawing('M4 5h16v11H4zM9 20h6M12 16v4')
