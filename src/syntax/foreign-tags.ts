/** Names of tags in Jinja, Liquid and Django: who writes them means them, however near they are to one of GitBook's. */
const names = `
  autoescape block call do elif extends filter for from import macro pluralize set trans with
  assign capture case comment cycle decrement echo elsif form ifchanged increment javascript layout liquid paginate render section style
  stylesheet tablerow unless when
  blocktrans blocktranslate csrf_token debug firstof ifequal ifnotequal load lorem now regroup spaceless templatetag translate url
  verbatim widthratio`

export const foreignTags: ReadonlySet<string> = new Set(names.trim().split(/\s+/))
