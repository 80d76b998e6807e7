/** The types of `query.js`. */
export interface Query {
  combineWith: 'AND' | 'OR'
  queries: (Query | string)[]
  prefix?: boolean
  fuzzy?: number | false
}
export interface QueryOptions {
  isLoose?: boolean
  combineWith?: 'AND' | 'OR'
}
export const fields: string[]
export const searchOptions: {
  fields: string[]
  boost: Record<string, number>
  weights: { prefix: number; fuzzy: number }
  tokenize(term: string): string[]
  processTerm(term: string): string
}
export function queryOf(text: string, options?: QueryOptions): Query
