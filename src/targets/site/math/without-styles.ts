/**
 * MathML without `style`, which a strict policy of content forbids: classes and attributes say the same. Nothing comes through but the
 * elements and attributes of formulas.
 *
 *     <mtd style="padding-left:0em;">   →   <mtd class="l0">
 */
const elements: ReadonlySet<string> = new Set(
  (
    'annotation maction math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt ' +
    'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'
  ).split(' '),
)
const attributes: ReadonlySet<string> = new Set(
  (
    'accent accentunder columnspan depth display displaystyle encoding fence form height largeop linethickness lspace mathbackground mathcolor ' +
    'mathsize mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric voffset width'
  ).split(' '),
)
const tag = /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"]*")*) *\/?>/g

export function withoutStyles(mathml: string): string {
  const open: string[] = []
  return mathml.replace(tag, (_, slash: string, name: string, written: string) => {
    if (!elements.has(name)) return ''
    if (slash) return `</${open.pop() ?? name}>`
    const made = attributesOf(written)
    // Only a style may say how large its content is.
    open.push(name === 'mrow' && / (?:scriptlevel|displaystyle)=/.test(made) ? 'mstyle' : name)
    return `<${open.at(-1)}${made}>`
  })
}

function attributesOf(written: string): string {
  const kept: string[] = []
  const names: string[] = []
  for (const [, name = '', value = ''] of written.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
    if (name === 'class') names.push(...value.split(/\s+/).filter((each) => /^[a-z][\w-]*$/.test(each)))
    else if (name === 'style') addStyles(value, names, kept)
    else if (attributes.has(name)) kept.push(` ${name}="${value}"`)
  }
  return kept.join('') + (names.length > 0 ? ` class="${names.join(' ')}"` : '')
}

/** What a declaration is called in the style sheet: paddings of cells, lines between them, boxes. */
function addStyles(style: string, names: string[], kept: string[]): void {
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim())
    const side = /^(padding|border)-(left|right|top|bottom)$/.exec(property)
    if (side?.[1] === 'padding') names.push(`${side[2]?.[0]}${step(value)}`)
    else if (side) names.push(`line-${side[2]}`)
    else if (property === 'color' && /^#?\w+$/.test(value)) kept.push(` mathcolor="${value}"`)
    else if (property === 'padding') names.push(value === '0' ? 'p0' : 'boxed')
    else if (property === 'border') names.push('framed')
    else if (property === 'width' && value === '100%') names.push('wide')
    else if (property === 'width' && value.endsWith('%')) names.push('half')
    else if (property === 'font-weight' && value === 'bold') names.push('bold')
    else if (property === 'font-style' && value === 'italic') names.push('italic')
  }
}

/** Room beside a cell: none, that of a column, that of an alternative. */
function step(value: string): 0 | 1 | 2 {
  const amount = Number.parseFloat(value) * (value.endsWith('pt') ? 0.1 : 1)
  return !(amount > 0.05) ? 0 : amount < 0.8 ? 1 : 2
}
