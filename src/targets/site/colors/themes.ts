/** Colours of the site that a maintainer does not name, as `styles/00-tokens.css` has them. */
export interface Theme {
  page: string
  panel: string
  primary: string
  text: string
  quiet: string
}

export const themes = {
  light: { page: '#ffffff', panel: '#f6f7f9', primary: '#2f54c9', text: '#20242b', quiet: '#5a6472' },
  dark: { page: '#14171c', panel: '#1c2027', primary: '#9db6ff', text: '#dfe3ea', quiet: '#9aa4b2' },
} as const satisfies Record<string, Theme>
