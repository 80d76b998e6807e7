/** The few words that plain Markdown needs and the author did not write, by language. English stands in for what is missing. */
const english = {
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  danger: 'Danger',
  step: 'Step',
  tags: 'Tags',
  parameters: 'Parameters',
  type: 'Type',
  required: 'Required',
  description: 'Description',
  response: 'Response',
  pathParameters: 'Path parameters',
  queryParameters: 'Query parameters',
  headers: 'Headers',
  cookies: 'Cookies',
  body: 'Body',
  properties: 'Properties',
  yes: 'yes',
  no: 'no',
  onlyIf: 'Only if',
  search: 'Search',
  footnotes: 'Footnotes',
  download: 'Download',
  updated: 'Updates',
  elsewhere: 'Content of another space',
  name: 'Name',
  formData: 'Form data',
  bytes: 'bytes',
  kilobytes: 'kB',
  megabytes: 'MB',
  gigabytes: 'GB',
}

export type Words = typeof english

const french: Words = {
  note: 'Remarque',
  tip: 'Astuce',
  warning: 'Attention',
  danger: 'Danger',
  step: 'Étape',
  tags: 'Étiquettes',
  parameters: 'Paramètres',
  type: 'Type',
  required: 'Obligatoire',
  description: 'Description',
  response: 'Réponse',
  pathParameters: 'Paramètres de chemin',
  queryParameters: 'Paramètres de requête',
  headers: 'En-têtes',
  cookies: 'Cookies',
  body: 'Corps',
  properties: 'Propriétés',
  yes: 'oui',
  no: 'non',
  onlyIf: 'Seulement si',
  search: 'Rechercher',
  footnotes: 'Notes',
  download: 'Télécharger',
  updated: 'Nouveautés',
  elsewhere: 'Contenu d’un autre espace',
  name: 'Nom',
  formData: 'Données de formulaire',
  bytes: 'octets',
  kilobytes: 'ko',
  megabytes: 'Mo',
  gigabytes: 'Go',
}

const languages: Record<string, Words> = { en: english, fr: french }

/** The words of a language tag such as `fr` or `fr-CA`. */
export function wordsFor(language: string): Words {
  return languages[language.toLowerCase().split('-')[0] ?? ''] ?? english
}
