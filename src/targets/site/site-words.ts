/** The words of the site's own interface, by language. English stands in for what is missing. */
import { arabic } from './words/arabic.ts'
import { chinese } from './words/chinese.ts'
import { dutch } from './words/dutch.ts'
import { german } from './words/german.ts'
import { hebrew } from './words/hebrew.ts'
import { italian } from './words/italian.ts'
import { japanese } from './words/japanese.ts'
import { korean } from './words/korean.ts'
import { polish } from './words/polish.ts'
import { portuguese } from './words/portuguese.ts'
import { russian } from './words/russian.ts'
import { spanish } from './words/spanish.ts'
import { swahili } from './words/swahili.ts'
import { traditionalChinese } from './words/traditional-chinese.ts'
import { turkish } from './words/turkish.ts'
import { ukrainian } from './words/ukrainian.ts'
import { vietnamese } from './words/vietnamese.ts'

const english = {
  skip: 'Skip to content',
  contents: 'Contents',
  onThisPage: 'On this page',
  breadcrumbs: 'Breadcrumbs',
  previous: 'Previous',
  next: 'Next',
  search: 'Search',
  searchPlaceholder: 'Search…',
  noResults: 'No results for “%”',
  results: 'Results: %',
  /** Before what it names. */
  label: '%:',
  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'System',
  copy: 'Copy',
  copied: 'Copied',
  wrap: 'Wrap lines',
  expand: 'Show more',
  collapse: 'Show less',
  code: 'Code',
  diagram: 'Diagram',
  diagramSource: 'Source of the diagram',
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
  pager: 'Previous and next page',
  siteLinks: 'Site',
  all: 'All',
  allowedValues: 'Allowed values',
  defaultValue: 'Default',
  pattern: 'Pattern',
  example: 'Example',
  deprecated: 'Deprecated',
  filterRows: 'Filter rows',
  openWith: 'Open in',
  subscribe: 'Subscribe (RSS)',
  done: 'Done',
  toDo: 'To do',
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
  noResults: 'Aucun résultat pour «\u00a0%\u00a0»',
  results: 'Résultats\u00a0: %',
  label: '%\u00a0:',
  theme: 'Thème',
  themeLight: 'Clair',
  themeDark: 'Sombre',
  themeSystem: 'Système',
  copy: 'Copier',
  copied: 'Copié',
  wrap: 'Retour à la ligne',
  expand: 'Afficher plus',
  collapse: 'Afficher moins',
  code: 'Code',
  diagram: 'Schéma',
  diagramSource: 'Source du schéma',
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
  pager: 'Page précédente et page suivante',
  siteLinks: 'Site',
  all: 'Tout',
  allowedValues: 'Valeurs possibles',
  defaultValue: 'Par défaut',
  pattern: 'Motif',
  example: 'Exemple',
  deprecated: 'Obsolète',
  filterRows: 'Filtrer les lignes',
  openWith: 'Ouvrir dans',
  subscribe: 'S’abonner (RSS)',
  done: 'Fait',
  toDo: 'À faire',
}

const byLanguage: Readonly<Record<string, Partial<SiteWords>>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  it: italian,
  ja: japanese,
  ko: korean,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  sw: swahili,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
  zh: chinese,
  iw: hebrew,
}

/** For a BCP 47 tag: `fr-CA` gets French, `zh-Hant` and `zh-TW` the traditional script. */
export function siteWordsFor(language: string): SiteWords {
  const [name = '', ...parts] = language.toLowerCase().split('-')
  const isTraditional =
    name === 'zh' && !parts.includes('hans') && parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))
  return { ...english, ...(isTraditional ? traditionalChinese : Object.hasOwn(byLanguage, name) ? byLanguage[name] : {}) }
}
