/** An operation of an OpenAPI file: `**POST** `/beds``, then a link to the file. */
import { link as anchorTo, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { operationLine } from '../tree/operation-line.ts'
import { defineBlock, flag, reference, text } from './block.ts'

export interface Openapi extends BlockNode<'openapi', 'src' | 'path' | 'method' | 'expanded' | 'fullWidth'> {}

declare module 'mdast' {
  interface RootContentMap {
    openapi: Openapi
  }
}

export const openapi = defineBlock<Openapi>({
  name: 'openapi',
  tag: 'openapi',
  form: 'block',
  summary: 'An operation of an OpenAPI file.',
  attributes: {
    src: reference('The specification.', 'asset', { required: true }),
    path: text('The path of the operation.', { required: true }),
    method: text('The method of the operation.', { required: true }),
    expanded: flag('Whether details show at first.', { default: 'false' }),
    fullWidth: flag('As wide as the window.', { default: 'false' }),
  },
  lower({ attributes: { src = '', path, method }, children, data }) {
    const link = children.length > 0 || !src ? children : [paragraph([anchorTo(src, src)])]
    return [...operationLine(method, path, data?.id), ...link]
  },
  loss: 'what the specification says of the operation',
})
