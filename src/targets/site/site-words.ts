/** The words of the site's own interface, by language. English stands in for what is missing. */
const english = {
  skip: 'Skip to content',
  contents: 'Contents',
  onThisPage: 'On this page',
  breadcrumbs: 'Breadcrumbs',
  previous: 'Previous',
  next: 'Next',
  search: 'Search',
  searchPlaceholder: 'Search…',
  noResults: 'No results for',
  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'System',
  copy: 'Copy',
  copied: 'Copied',
  wrap: 'Wrap lines',
  expand: 'Show more',
  collapse: 'Show less',
  openMenu: 'Open menu',
  closeMenu: 'Close menu',
  close: 'Close',
  editPage: 'Edit this page',
  viewMarkdown: 'View as Markdown',
  lastUpdated: 'Last updated',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no page at this address.',
  home: 'Home',
  languages: 'Language',
  variants: 'Version',
  loadEmbed: 'Load content from',
  openIn: 'Open in a new tab',
  zoom: 'Enlarge image',
  linkToHeading: 'Link to this heading',
}

export type SiteWords = typeof english

const french: SiteWords = {
  skip: 'Aller au contenu',
  contents: 'Sommaire',
  onThisPage: 'Sur cette page',
  breadcrumbs: 'Fil d’Ariane',
  previous: 'Précédent',
  next: 'Suivant',
  search: 'Rechercher',
  searchPlaceholder: 'Rechercher…',
  noResults: 'Aucun résultat pour',
  theme: 'Thème',
  themeLight: 'Clair',
  themeDark: 'Sombre',
  themeSystem: 'Système',
  copy: 'Copier',
  copied: 'Copié',
  wrap: 'Retour à la ligne',
  expand: 'Afficher plus',
  collapse: 'Afficher moins',
  openMenu: 'Ouvrir le menu',
  closeMenu: 'Fermer le menu',
  close: 'Fermer',
  editPage: 'Modifier cette page',
  viewMarkdown: 'Voir en Markdown',
  lastUpdated: 'Dernière mise à jour',
  notFoundTitle: 'Page introuvable',
  notFoundText: 'Il n’y a pas de page à cette adresse.',
  home: 'Accueil',
  languages: 'Langue',
  variants: 'Version',
  loadEmbed: 'Charger le contenu de',
  openIn: 'Ouvrir dans un nouvel onglet',
  zoom: 'Agrandir l’image',
  linkToHeading: 'Lien vers ce titre',
}

const byLanguage: Readonly<Record<string, Partial<SiteWords>>> = { en: english, fr: french }

/** For a BCP 47 tag: `fr-CA` gets French. */
export function siteWordsFor(language: string): SiteWords {
  const [name = ''] = language.toLowerCase().split('-')
  return { ...english, ...byLanguage[name] }
}
