/** Specifications, and the blocks that show what is in them: a ferry line in YAML, an apiary in Swagger 2, and what strangers write. */
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { dialect } from '../src/blocks/dialect.ts'
import { collector, type Diagnostic } from '../src/diagnostics/diagnostic.ts'
import type { ConvertOptions } from '../src/engine/api.ts'
import { convert } from '../src/engine/convert.ts'
import { isMissing, operationOf, webhookOf } from '../src/space/openapi/operation.ts'
import { readSpec } from '../src/space/openapi/read-spec.ts'
import { schemasOf } from '../src/space/openapi/schemas.ts'
import type { Spec, SpecOperation, SpecResponse } from '../src/space/openapi/spec.ts'
import { createResolver } from '../src/space/resolve.ts'
import type { Page, Space } from '../src/space/space.ts'
import { parseWithRemark } from '../src/syntax/engines/remark.ts'
import { parse } from '../src/syntax/parse.ts'
import { apiBlocks } from '../src/transforms/api-blocks/api-blocks.ts'
import { typeLine } from '../src/tree/type-line.ts'
import { processorTime } from './processor-time.ts'
import { said, spaceOf } from './space-support.ts'

const ferry = `openapi: 3.1.0
info: { title: Island ferry, version: '4' }
servers:
  - url: https://{shore}.ferry.example/v4/
    variables: { shore: { default: north } }
paths:
  /piers/{pier}:
    summary: One pier
    parameters:
      - { name: pier, in: path, schema: { type: integer, format: int32 } }
      - { name: lang, in: query, description: From the path, schema: { type: string } }
    get:
      summary: Look up a pier
      description: |
        # Depths
        See the [tide table](tides.md) first.
      parameters:
        - { $ref: '#/components/parameters/Lang' }
        - { name: since, in: query, schema: { type: array, items: { type: string, format: date } } }
        - { name: X-Crew, in: header, required: true, schema: { type: boolean, default: false }, deprecated: true }
        - { name: berth, in: cookie, schema: { type: [string, 'null'] } }
      responses:
        '200':
          description: The pier
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Pier' }
        '404': { $ref: '#/components/responses/Gone' }
    post:
      servers: [{ url: /harbour }]
      requestBody:
        description: What is booked.
        content:
          text/plain: { schema: { type: string } }
          application/json: { schema: { $ref: '#/components/schemas/Booking' } }
      responses:
        '201':
          description: Booked, see *your* ticket
          content: { application/json: { examples: { two: { value: { ticket: 7 } } } } }
webhooks:
  delayed:
    post: { summary: A ferry is late, responses: { default: { description: Noted } } }
components:
  parameters:
    Lang: { name: lang, in: query, description: Two letters, schema: { type: string, enum: [fr, gd], default: gd } }
  responses:
    Gone: { description: No such pier }
  schemas:
    Pier:
      type: object
      description: Where ferries land.
      required: [name]
      properties:
        name: { type: string, example: Anna }
        opened: { type: string, format: date }
        tides: { type: array, items: { type: number } }
    Booking:
      allOf:
        - type: object
          required: [seats]
          properties: { id: { type: string, readOnly: true }, seats: { type: integer } }
        - properties:
            legs:
              type: array
              items:
                type: object
                required: [from]
                properties:
                  from: { $ref: '#/components/schemas/Pier' }
                  note: { $ref: 'crew.yaml#/schemas/Note' }
            pay: { oneOf: [{ $ref: '#/components/schemas/Pier' }, { type: string }] }
`

const apiary = JSON.stringify({
  swagger: '2.0',
  host: 'apiary.example',
  basePath: '/bees',
  schemes: ['http', 'https'],
  paths: {
    '/hives': {
      post: {
        summary: 'Add a hive',
        parameters: [
          { in: 'body', name: 'hive', description: 'The new one.', schema: { $ref: '#/definitions/Hive' } },
          { in: 'query', name: 'dry', type: 'boolean', required: true },
        ],
        responses: { 201: { description: 'Added', schema: { $ref: '#/definitions/Hive' } } },
      },
      put: {
        parameters: [{ in: 'formData', name: 'photo', type: 'file' }],
        responses: { 200: { description: 'Kept', examples: { 'application/json': { frames: 9 } } } },
      },
    },
  },
  definitions: {
    Hive: { type: 'object', properties: { frames: { type: 'integer' }, queen: { $ref: '#/definitions/Bee' } } },
    Bee: {
      type: 'object',
      properties: { marked: { type: 'string', enum: ['red', 'blue'] }, mother: { $ref: '#/definitions/Bee' } },
    },
  },
})

function specOf(source: string, file = 'ferry.yaml'): Spec {
  const { spec, diagnostics } = readSpec(source, file)
  expect(diagnostics).toEqual([])
  if (spec === undefined) throw new Error('No specification')
  return spec
}

function shown(spec: Spec, path: string, method: string): SpecOperation {
  const found = operationOf(spec, path, method)
  if (isMissing(found)) throw new Error(`No ${method} ${path}`)
  return found
}

const code = (response: SpecResponse | undefined): string | undefined => response?.contents?.[0]?.examples[0]?.code

/** `path pier! integer (int32)`: the place, the name, whether it is required, the type. */
const lines = (operation: Pick<SpecOperation, 'parameters'>): string[] =>
  operation.parameters.map((one) => `${one.in} ${one.name}${one.required ? '!' : ''} ${typeLine(one)}`)

describe('operations', () => {
  it('gives parameters of the path and of the operation, whose own stand first in rank', () => {
    const operation = shown(specOf(ferry), '/piers/{pier}', 'GET')
    expect(operation).toMatchObject({ host: 'https://north.ferry.example/v4', method: 'get', summary: 'Look up a pier' })
    expect(lines(operation)).toEqual([
      'server shore string (default: north)',
      'path pier! integer (int32)',
      'query lang string: fr, gd (default: gd)',
      'query since string[] (date)',
      'header X-Crew! boolean (default: false, deprecated)',
      'cookie berth string / null',
    ])
    expect(operation.parameters[2]?.description).toBe('Two letters')
  })

  it('names what is nested in the body, and leaves out what only answers hold', () => {
    const operation = shown(specOf(ferry), '/piers/{pier}', 'post')
    expect(operation).toMatchObject({ host: '/harbour', summary: 'One pier', bodyDescription: 'What is booked.' })
    expect(operation.bodies.map(({ types }) => types)).toEqual([['application/json'], ['text/plain']])
    expect(lines({ parameters: operation.bodies[0]?.properties ?? [] })).toEqual([
      'body seats! integer',
      'body legs object[]',
      'body legs[].from! object',
      'body legs[].from.name! string (example: Anna)',
      'body legs[].from.opened string (date)',
      'body legs[].from.tides number[]',
      'body legs[].note Note',
      'body pay Pier / string',
      'body  ',
      'body pay.name! string (example: Anna)',
      'body pay.opened string (date)',
      'body pay.tides number[]',
    ])
  })

  it('gives answers with the example that is written, else with one made of the schema', () => {
    const got = shown(specOf(ferry), '/piers/{pier}', 'get').responses
    expect(got.map(({ status, description }) => `${status} ${description}`)).toEqual(['200 The pier', '404 No such pier'])
    expect(JSON.parse(code(got[0]) ?? '')).toEqual({ name: 'Anna', opened: '2025-01-31', tides: [1] })
    expect(code(got[1])).toBeUndefined()
    expect(JSON.parse(code(shown(specOf(ferry), '/piers/{pier}', 'post').responses[0]) ?? '')).toEqual({ ticket: 7 })
  })

  it('reads Swagger 2', () => {
    const spec = specOf(apiary, 'apiary.json')
    const operation = shown(spec, 'hives/', 'post')
    expect(operation).toMatchObject({ path: '/hives', host: 'https://apiary.example/bees', bodyDescription: 'The new one.' })
    expect(lines(operation)).toEqual([
      'query dry! boolean',
      'body frames integer',
      'body queen Bee',
      'body queen.marked string: red, blue',
      'body queen.mother Bee',
    ])
    expect(JSON.parse(code(operation.responses[0]) ?? '')).toEqual({ frames: 1, queen: { marked: 'red' } })
    const put = shown(spec, '/hives', 'put')
    expect(lines(put)).toEqual(['form photo file'])
    expect(JSON.parse(code(put.responses[0]) ?? '')).toEqual({ frames: 9 })
  })

  it('says which methods there are instead', () => {
    const spec = specOf(ferry)
    expect(operationOf(spec, '/piers/{pier}', 'delete')).toEqual({ methods: ['get', 'post'] })
    expect(operationOf(spec, '/quays', 'get')).toEqual({ methods: [] })
    expect(operationOf(spec, 'constructor', 'get')).toEqual({ methods: [] })
  })

  it('finds webhooks and schemas', () => {
    const spec = specOf(ferry)
    expect(webhookOf(spec, 'delayed', '')).toMatchObject({
      method: 'post',
      host: '',
      path: 'delayed',
      summary: 'A ferry is late',
    })
    const { schemas, missing } = schemasOf(spec, ['Pier', 'Quay', 'toString'])
    expect(missing).toEqual(['Quay', 'toString'])
    expect(schemas[0]).toMatchObject({ name: 'Pier', description: 'Where ferries land.' })
    expect(lines({ parameters: schemas[0]?.properties ?? [] })[0]).toBe('property name! string (example: Anna)')
    expect(schemasOf(spec).schemas.map(({ name }) => name)).toEqual(['Pier', 'Booking'])
  })
})

const withSchema = (schema: unknown, schemas: unknown = {}): string =>
  JSON.stringify({
    openapi: '3.0.0',
    paths: { '/kelp': { get: { responses: { 200: { description: '', content: { 'application/json': { schema } } } } } } },
    components: { schemas },
  })

/** S0 is a kind of S1, that of S2, and so on to `last`. */
const chain = (length: number, last: object, own: object = {}): Record<string, unknown> => ({
  ...Object.fromEntries(
    Array.from({ length }, (_, index) => [`S${index}`, { ...own, allOf: [{ $ref: `#/components/schemas/S${index + 1}` }] }]),
  ),
  [`S${length}`]: last,
})

describe('what strangers write', () => {
  it('reports YAML that is broken, at its line', () => {
    const { diagnostics } = readSpec('openapi: 3.0.0\npaths:\n  /piers: [open\n', 'ferry.yaml')
    expect(said(diagnostics)[0]).toMatch(/^openapi\/invalid-spec ferry.yaml [34]:/)
    expect(said(readSpec('{"openapi": "3.0.0",\n "paths": {', 'a.json').diagnostics)[0]).toMatch(
      /^openapi\/invalid-spec a.json [23]:/,
    )
  })

  it('reports what is no specification', () => {
    for (const source of ['', 'Low tide at noon.', '- a\n- b', '{"tides": []}', '[]'])
      expect(readSpec(source, 'tides.yaml')).toMatchObject({ diagnostics: [{ id: 'openapi/invalid-spec' }] })
  })

  it('takes values of any type where others are expected', () => {
    const odd = [null, 7, 'x', [], [[null]], {}, { $ref: 3 }, { get: [] }, true]
    for (const value of odd) {
      const item = { get: { parameters: value, requestBody: value, responses: { 200: value, 'x-y': value }, servers: value } }
      const schema = { properties: value, items: value, allOf: value, oneOf: value, enum: value, required: value, type: value }
      const document = { openapi: value, paths: { '/a': value, '/b': item }, components: { schemas: { A: schema, B: value } } }
      const spec: Spec = { file: 'odd.json', document }
      operationOf(spec, '/a', 'get')
      expect(shown(spec, '/b', 'get').method).toBe('get')
      expect(schemasOf(spec).schemas).toHaveLength(2)
    }
  })

  it('ends circles of references', () => {
    const circle = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } }
    const spec = specOf(withSchema({ $ref: '#/components/schemas/A' }, circle))
    expect(code(shown(spec, '/kelp', 'get').responses[0])).toBeUndefined()
    const self = {
      Reef: { type: 'object', properties: { fish: { type: 'integer' }, below: { $ref: '#/components/schemas/Reef' } } },
    }
    const reef = specOf(withSchema({ $ref: '#/components/schemas/Reef' }, self))
    expect(JSON.parse(code(shown(reef, '/kelp', 'get').responses[0]) ?? '')).toEqual({ fish: 1 })
    expect(schemasOf(reef, ['Reef']).schemas[0]?.properties.map((one) => `${one.name} ${typeLine(one)}`)).toEqual([
      'fish integer',
      'below Reef',
    ])
  })

  it('tells how a request proves itself, unless a parameter does', () => {
    const proofs = (operation: object, schemes: object): unknown[] => {
      const document = {
        openapi: '3.1.0',
        paths: { '/kelp': { get: { ...operation, responses: {} } } },
        components: { securitySchemes: schemes },
      }
      return shown(specOf(JSON.stringify(document)), '/kelp', 'get').parameters.map((one) => [
        one.in,
        one.name,
        typeLine(one),
        one.required,
      ])
    }
    const key = { type: 'apiKey', in: 'query', name: 'key' }
    expect(proofs({ security: [{ key: [] }] }, { key })).toEqual([['query', 'key', 'string', true]])
    expect(proofs({ security: [{ key: [] }], parameters: [{ in: 'query', name: 'Key', schema: {} }] }, { key })).toHaveLength(1)
    expect(proofs({ security: [{ a: [] }, {}] }, { a: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } })).toEqual([
      ['header', 'Authorization', 'Bearer (JWT)', false],
    ])
    expect(proofs({ security: [{ o: ['kelp:read', 7] }] }, { o: { type: 'oauth2' } })).toEqual([
      ['header', 'Authorization', 'Bearer (OAuth 2.0, kelp:read)', true],
    ])
    expect(proofs({ security: [{ gone: [] }, 'x', { constructor: [] }] }, { b: 4 })).toEqual([])
    expect(proofs({ security: [] }, { key })).toEqual([])
  })

  it('reads nothing but the file itself', () => {
    const spec = specOf(withSchema({ $ref: 'file:///etc/hosts#/Secret' }))
    expect(shown(spec, '/kelp', 'get').responses).toEqual([{ status: '200', description: '' }])
  })

  it('keeps its head when each schema doubles the one before', () => {
    const names = Array.from({ length: 60 }, (_, index) => `S${index}`)
    const twice = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` })
    const doubling = (key: string): unknown =>
      Object.fromEntries(names.map((name, index) => [name, { [key]: [twice(`S${index + 1}`), twice(`S${index + 1}`)] }]))
    const wide = Object.fromEntries(
      names.map((name, index) => [name, { properties: { a: twice(`S${index + 1}`), b: twice(`S${index + 1}`) } }]),
    )
    const spent = processorTime()
    for (const schemas of [doubling('allOf'), doubling('oneOf'), wide]) {
      const spec = specOf(withSchema(twice('S0'), schemas))
      shown(spec, '/kelp', 'get')
      schemasOf(spec)
    }
    expect(spent()).toBeLessThan(2000)
  })

  it('looks no deeper into `allOf` than anyone writes, and says so', () => {
    const deep = `${'{"allOf":['.repeat(3000)}{}${']}'.repeat(3000)}`
    const nested = specOf(`{"openapi":"3.0.0","paths":{},"components":{"schemas":{"Deep":${deep}}}}`)
    expect(schemasOf(nested).schemas[0]?.cut).toEqual(['what takes too long to find'])
    const chained = specOf(withSchema({ $ref: '#/components/schemas/S0' }, chain(4900, { properties: { eel: {} } })))
    expect(shown(chained, '/kelp', 'get').cut).toContain('what takes too long to find')
    const usual = specOf(withSchema({ $ref: '#/components/schemas/S0' }, chain(40, { properties: { eel: {} } })))
    expect(schemasOf(usual, ['S0']).schemas[0]?.properties.map(({ name }) => name)).toEqual(['eel'])
  })

  it('takes no longer for what `allOf` inherits again and again', () => {
    const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`fry${index}`, { type: 'string' }]))
    const spent = processorTime()
    for (const own of [{}, { properties: { eel: {} }, required: ['eel'] }]) {
      const spec = specOf(
        withSchema({ $ref: '#/components/schemas/S0' }, chain(90, { properties: wide, required: Object.keys(wide) }, own)),
      )
      expect(shown(spec, '/kelp', 'get').cut).not.toEqual([])
    }
    expect(spent()).toBeLessThan(2000)
  })

  it('survives depth and width', () => {
    const deep = `${'{"items":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    const spec = specOf(`{"openapi":"3.0.0","paths":{},"components":{"schemas":{"Deep":${deep}}}}`)
    expect(schemasOf(spec).schemas).toHaveLength(1)
    const properties = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`shell${index}`, { type: 'string' }]))
    const [wide] = schemasOf(specOf(withSchema({}, { Wide: { properties } }))).schemas
    expect(wide).toMatchObject({ cut: ['4700 properties'] })
    expect(wide?.properties).toHaveLength(300)
  })

  it('leaves out what is deepest where there is too much, and says what', () => {
    const leaf = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`grain${index}`, { type: 'string' }]))
    const beds = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { type: 'object', properties: leaf }]))
    const [sand] = schemasOf(specOf(withSchema({}, { Sand: { properties: { ...beds, last: { type: 'string' } } } }))).schemas
    expect(sand?.properties.filter(({ name }) => !name.includes('.')).map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'last',
    ])
    expect(sand?.properties).toHaveLength(300)
    expect(sand?.cut).toEqual(['5 properties of `c`', '100 properties of `d`'])
  })

  it('says of everything how much was left out', () => {
    const many = (count: number, one: (index: number) => unknown): unknown[] =>
      Array.from({ length: count }, (_, index) => one(index))
    const named = (count: number, one: unknown): unknown => Object.fromEntries(many(count, (index) => [`n${index}`, one]) as [])
    const arrays = (depth: number): object => (depth === 0 ? { type: 'string' } : { type: 'array', items: arrays(depth - 1) })
    const object = (index: number): object => ({ title: `Tern ${index}`, properties: { [`egg${index}`]: {} } })
    const operation = {
      servers: many(23, (index) => ({ url: `https://reef${index}.example` })),
      security: many(14, (index) => ({ [`n${index}`]: [] })),
      'x-codeSamples': many(32, (index) => ({ lang: 'sh', source: `tide ${index}` })),
      callbacks: named(25, { '{$url}': { post: {} } }),
      requestBody: { content: { 'application/json': { schema: { oneOf: many(107, object as never) } } } },
      responses: { 200: { headers: named(58, { schema: {} }), content: { 'text/csv': { schema: arrays(24) } } } },
    }
    const components = { securitySchemes: named(14, { type: 'apiKey', in: 'header', name: 'Tide' }), schemas: named(206, {}) }
    const spec = specOf(JSON.stringify({ openapi: '3.1.0', paths: { '/terns': { get: operation } }, components }))
    expect(shown(spec, '/terns', 'get').cut).toEqual([
      '3 servers',
      '4 security schemes',
      '7 alternatives',
      '2 code samples',
      '8 headers',
      `items of \`${'[]'.repeat(20)}\``,
      '5 callbacks',
    ])
    expect(schemasOf(spec)).toMatchObject({ missing: [], cut: ['6 schemas'] })
  })

  it('shows every method of a callback, none of which has to do with the servers', () => {
    const callbacks = { moved: { '{$request.body#/url}': { put: { summary: 'It moved' }, post: {} } } }
    const servers = Array.from({ length: 30 }, (_, index) => ({ url: `https://reef${index}.example` }))
    const document = {
      openapi: '3.1.0',
      servers: servers.slice(0, 2),
      paths: { '/buoys': { post: { callbacks } } },
      webhooks: {},
    }
    const operation = shown(specOf(JSON.stringify(document)), '/buoys', 'post')
    expect(operation.callbacks.map(({ method, host, summary }) => [method, host, summary])).toEqual([
      ['put', '', 'It moved'],
      ['post', '', 'moved'],
    ])
    const webhooks = { lost: { post: {} } }
    expect(webhookOf(specOf(JSON.stringify({ openapi: '3.1.0', servers, webhooks })), 'lost', 'post')).toMatchObject({ cut: [] })
  })

  it('prints no more of an example than anyone reads', () => {
    const spec = specOf(
      'openapi: 3.0.0\npaths:\n  /kelp:\n    get:\n      responses:\n        200:\n          content:\n            application/json:\n              example: ' +
        `{ a: &a [1,1,1,1,1,1,1,1], b: &b [*a,*a,*a,*a], c: &c [*b,*b,*b], d: [*c,*c,*c], text: "${'x'.repeat(50_000)}" }\n`,
    )
    expect(code(shown(spec, '/kelp', 'get').responses[0])?.length).toBeLessThan(60_000)
  })

  it('refuses what is too large', () => {
    const yaml = `openapi: 3.0.0\n${'# kelp\n'.repeat(700_000)}`
    expect(readSpec(yaml, 'kelp.yaml')).toMatchObject({ diagnostics: [{ id: 'openapi/too-large' }] })
    expect(readSpec(yaml, 'kelp.yaml').spec).toBeUndefined()
  })
})

const raise = (source: string, { bodyStart = 0 } = {}) => parse(source, { dialect, engine: parseWithRemark, bodyStart })

async function spaceWith(files: Record<string, string>): Promise<Space> {
  return await spaceOf(files, { parse: (source, options) => raise(source, options) })
}

const tag = (name: string, attributes: string, body = ''): string => `{% ${name} ${attributes} %}\n${body}\n{% end${name} %}\n`
const getPier = 'src="api/ferry.yaml" path="/piers/{pier}" method="get"'

async function applied(
  source: string,
  openapi?: ReadonlyMap<string, string>,
): Promise<{ tree: Root; before: Root; diagnostics: Diagnostic[] }> {
  const space = await spaceWith({ 'docs/pier.md': source, 'docs/api/ferry.yaml': ferry, 'docs/api/tides.md': '# Tides' })
  const page = space.pages.get('docs/pier.md') as Page
  const { report, diagnostics } = collector()
  const before = page.parse().tree
  const specs = new Map([['docs/api/ferry.yaml', specOf(ferry, 'docs/api/ferry.yaml')]])
  const parseMarkdown = (text: string) => raise(text).tree.children
  const context = { space, page, resolve: createResolver(space), report, specs, parseMarkdown, ...(openapi ? { openapi } : {}) }
  return { tree: apiBlocks(before, context), before, diagnostics }
}

describe('blocks', () => {
  it('become the operation, and keep their own link', async () => {
    const { tree, before, diagnostics } = await applied(`Ferries.\n\n${tag('openapi', getPier, '[The file](api/ferry.yaml)')}`)
    expect(diagnostics).toEqual([])
    expect(tree.children[0]).toBe(before.children[0])
    const made = tree.children[1]
    expect(made).toMatchObject({
      type: 'apiMethod',
      attributes: { method: 'get', path: '/piers/{pier}', host: 'https://north.ferry.example/v4', summary: 'Look up a pier' },
      position: { start: { line: 3 } },
      data: { changed: true },
    })
    const children = made && 'children' in made ? made.children : []
    expect(children.map(({ type }) => type)).toEqual([
      'apiDescription',
      'paragraph',
      ...Array(6).fill('apiParameter'),
      ...Array(2).fill('apiResponse'),
    ])
    const text = JSON.stringify(children)
    expect(text).toContain('"url":"api/ferry.yaml"')
    expect(text).toContain('"url":"api/tides.md"')
    expect(text).not.toContain('"heading"')
  })

  it('stand for themselves when the operation is not there', async () => {
    const bad =
      tag('openapi', 'src="api/ferry.yaml" path="/piers/{peer}" method="get"') + tag('swagger', `${getPier.slice(0, -4)}put"`)
    const { tree, before, diagnostics } = await applied(bad)
    expect(tree).toBe(before)
    expect(diagnostics.map(({ id, message, place }) => `${place?.start.line} ${id} ${message}`)).toEqual([
      '1 openapi/missing-operation Cannot find path `/piers/{peer}` in `docs/api/ferry.yaml`; did you mean `/piers/{pier}`',
      '4 openapi/missing-operation Unexpected method `put` of path `/piers/{pier}` in `docs/api/ferry.yaml`, expected `get` or `post`',
    ])
  })

  it('of a registered specification show it when somebody says where it is', async () => {
    const registered =
      tag('openapi-operation', 'spec="ferry" path="/piers/{pier}" method="get"') +
      tag('openapi-webhook', 'spec="ferry" name="delayed" method="post"') +
      tag('openapi-schemas', 'spec="ferry" schemas="Pier,Quay"', '[Ferry](https://ferry.example/api.json)')
    const plain = await applied(registered)
    expect(plain.tree).toBe(plain.before)
    expect(plain.diagnostics.map(({ message }) => message)).toEqual([
      'Cannot find specification `ferry` in the repository (3 times)',
    ])
    const { tree, diagnostics } = await applied(registered, new Map([['ferry', 'docs/api/ferry.yaml']]))
    expect(tree.children.map(({ type }) => type)).toEqual(['apiMethod', 'apiMethod', 'apiMethod', 'paragraph', 'paragraph'])
    expect(diagnostics.map(({ id }) => id)).toEqual(['openapi/missing-schema'])
  })

  it('show what is sent and the form of each answer, a form that was shown before only once', async () => {
    const { tree } = await applied(tag('openapi', getPier.replace('get"', 'post"')) + tag('openapi', getPier))
    const [sent, asked] = tree.children as unknown as { children: { type: string; children: { type: string }[] }[] }[]
    const types = (parts: readonly { type: string }[] = []): string[] => parts.map(({ type }) => type)
    expect(types(sent?.children.find(({ type }) => type === 'apiMethod')?.children)).toEqual(['apiChoice'])
    const [found, gone] = asked?.children.filter(({ type }) => type === 'apiResponse') ?? []
    expect(types(found?.children)).toEqual(['code', 'apiMethod'])
    expect(
      types(found?.children[1] && 'children' in found.children[1] ? (found.children[1].children as { type: string }[]) : []),
    ).toEqual(Array(4).fill('apiParameter'))
    expect(types(gone?.children)).toEqual([])
  })

  it('of a registered specification show the file that their link leads to', async () => {
    const body = '[Ferry](api/ferry.yaml)'
    const { tree } = await applied(tag('openapi-operation', 'spec="ferry" path="/piers/{pier}" method="get"', body))
    expect(tree.children[0]?.type).toBe('apiMethod')
  })

  it('say once that a specification is elsewhere', async () => {
    const far = 'src="https://ferry.example/api.yaml" path="/piers" method="get"'
    const { diagnostics } = await applied(
      tag('openapi', far) + tag('swagger', far) + tag('openapi', 'src="gone.yaml" path="/a" method="get"'),
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Cannot find specification `https://ferry.example/api.yaml` in the repository (2 times)',
    ])
  })

  it('of one page do not grow without end', async () => {
    const spent = processorTime()
    const { tree, diagnostics } = await applied(tag('openapi', getPier.replace('get"', 'post"')).repeat(20_000))
    const left = tree.children.filter(({ type }) => type === 'openapi').length
    expect(left).toBeGreaterThan(5_000)
    expect(left).toBeLessThan(20_000)
    expect(diagnostics.map(({ id }) => id)).toEqual(['openapi/too-large'])
    expect(spent()).toBeLessThan(15_000)
  }, 60_000)
})

describe('a whole space', () => {
  const options: ConvertOptions = {
    to: 'commonmark',
    unlisted: 'include',
    tables: 'pipe',
    html: 'safe',
    spaces: new Map(),
    engine: 'remark',
  }

  it('is converted with its specifications', async () => {
    const space = await spaceWith({
      'README.md': `# Ferry\n\n${tag('openapi', 'src="api/ferry.yaml" path="/piers/{pier}" method="get"', '[ferry.yaml](api/ferry.yaml)')}`,
      'crew.md': `# Crew\n\n${tag('openapi', 'src="broken.yaml" path="/crew" method="get"', '[broken.yaml](broken.yaml)')}`,
      'api/ferry.yaml': ferry,
      'api/tides.md': '# Tides',
      'broken.yaml': 'openapi: [3\n',
    })
    const { files, assets, diagnostics, losses } = await convert(space, options)
    const text = String(files.find(({ path }) => path === 'README.md')?.content)
    expect(text).toContain('**Look up a pier**\n\n**GET** `https://north.ferry.example/v4/piers/{pier}`\n\n**Depths**')
    expect(text).toContain('[tide table](api/tides.md)')
    expect(text).toMatch(/\| `lang` +\| string: fr, gd \(default: gd\) +\|/)
    expect(text).toContain('```json\n{\n  "name": "Anna",')
    expect(assets.map(({ from }) => from)).toContain('api/ferry.yaml')
    expect(said(diagnostics)).toEqual([
      'summary/missing  ?:?',
      'openapi/unknown-spec api/ferry.yaml ?:?',
      'openapi/invalid-spec broken.yaml 2:1',
    ])
    expect(losses.map(({ block, file }) => `${block} ${file}`)).toEqual(['openapi crew.md'])
  })

  it('is converted with the files that its specifications refer to, and no others', async () => {
    const spec = `openapi: 3.1.0
paths:
  /nets:
    get:
      parameters: [{ $ref: 'parts/shared.yaml#/mesh' }]
      responses:
        200: { content: { application/json: { schema: { $ref: ./parts/net.yaml } } } }
        404: { description: None, content: { application/json: { schema: { $ref: '../../outside.yaml' } } } }
`
    const space = await spaceWith({
      'README.md': `# Nets\n\n${tag('openapi', 'src="api/nets.yaml" path="/nets" method="get"')}`,
      'api/nets.yaml': spec,
      'api/parts/net.yaml': `type: object
properties:
  mesh: { $ref: 'shared.yaml#/width' }
  mended: { $ref: '#/properties/mesh' }
  inner: { $ref: '#' }
  far: { $ref: 'https://nets.example/far.yaml' }
  key: { $ref: '../../.env' }
`,
      'api/parts/shared.yaml':
        "mesh: { name: mesh, in: query, schema: { $ref: '#/width' } }\nwidth: { type: integer, minimum: 3 }\n",
      '.env': 'KEY: secret',
    })
    const { files, diagnostics } = await convert(space, options)
    const text = String(files[0]?.content)
    expect(text).toMatch(/\| `mesh` +\| integer \(min: 3\) +\|/)
    expect(text).toMatch(/\| `mended` +\| integer \(min: 3\) +\|/)
    expect(text).toMatch(/\| `inner` +\| net +\|/)
    expect(text).not.toContain('secret')
    expect(diagnostics.filter(({ id }) => id === 'openapi/unknown-spec').map(({ message }) => message.split('`')[1])).toEqual([
      '../../outside.yaml',
      'https://nets.example/far.yaml',
      '../../.env',
    ])
  })

  it('is converted with what a specification calls by its own name', async () => {
    const spec = `openapi: 3.1.0
paths:
  /buoys:
    get:
      responses:
        200: { content: { application/json: { schema: { $ref: 'buoys.yaml#/components/schemas/Buoy' } } } }
components:
  schemas: { Buoy: { properties: { moored: { type: boolean } } } }
`
    const space = await spaceWith({
      'README.md': `# Buoys\n\n${tag('openapi', 'src="api/buoys.yaml" path="/buoys" method="get"')}`,
      'api/buoys.yaml': spec,
    })
    const { files, diagnostics } = await convert(space, options)
    expect(String(files[0]?.content)).toMatch(/\| `moored` +\| boolean +\|/)
    expect(diagnostics.filter(({ id }) => id.startsWith('openapi/'))).toEqual([])
  })

  it('names the file that refers to one that is not there', async () => {
    const space = await spaceWith({
      'README.md': `# Locks\n\n${tag('openapi', 'src="locks.yaml" path="/locks" method="get"')}`,
      'locks.yaml':
        'openapi: 3.1.0\npaths:\n  /locks:\n    get: { responses: { 200: { content: { application/json: { schema: { $ref: parts/lock.yaml } } } } } }\n',
      'parts/lock.yaml': 'properties: { gate: { $ref: gate.yaml } }\n',
    })
    const { files, diagnostics } = await convert(space, options)
    expect(
      diagnostics.flatMap(({ id, message, file }) => (id === 'openapi/unknown-spec' ? [`${file}: ${message}`] : [])),
    ).toEqual(['parts/lock.yaml: Cannot find `gate.yaml` in the repository, to which `parts/lock.yaml` refers'])
    expect(String(files[0]?.content)).toMatch(/\| `gate` +\| gate +\|/)
  })

  it('says which pages of an API reference are missing', async () => {
    const generated = (name: string): string =>
      `* \`\`\`yaml\n  type: builtin:openapi\n  dependencies:\n    spec:\n      ref:\n        kind: openapi\n        spec: ${name}\n  \`\`\`\n`
    const space = await spaceWith({
      'README.md': '# Ferry\n',
      'SUMMARY.md': `# Table of contents\n\n* [Ferry](README.md)\n${generated('ferry')}`,
    })
    const { diagnostics } = await convert(space, options)
    expect(said(diagnostics)).toEqual(['openapi/unknown-spec SUMMARY.md 4:1'])
    expect(diagnostics[0]?.message).toBe('Cannot find the pages that GitBook makes of specification `ferry`')
  })

  it('takes the place of a registered specification', async () => {
    const page = `# Ferry\n\n${tag('openapi-operation', 'spec="ferry" path="/piers/{pier}" method="get"')}`
    const space = await spaceWith({ 'README.md': page, 'api/ferry.yaml': ferry })
    const openapi = new Map([
      ['ferry', './api/ferry.yaml'],
      ['barge', '../barge.yaml'],
    ])
    const { files, diagnostics } = await convert(space, { ...options, openapi })
    expect(String(files[0]?.content)).toContain('**Look up a pier**')
    expect(said(diagnostics.filter(({ id }) => id.startsWith('openapi/')))).toEqual([
      'openapi/unknown-spec  ?:?',
      'openapi/unknown-spec api/ferry.yaml ?:?',
    ])
  })
})
