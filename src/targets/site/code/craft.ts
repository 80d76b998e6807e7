/** Colours a piece of code, or draws it where it is a diagram. Runs in any thread. */
import type { Code, Crafted } from '../../target.ts'
import { drawHere } from '../diagrams/draw.ts'
import { coloursHere } from './tokenise.ts'

export const craftHere = ({ source, language, isDrawn = false }: Code): Promise<Crafted> =>
  isDrawn ? drawHere(source) : coloursHere(source, language)
