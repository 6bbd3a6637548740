import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { facePaths } from './faces'

/** A typeset document. `pages` is the number of pages in `pdf`. */
export type Typeset = { pdf: Uint8Array; pages: number }

type Press = { compiler: NodeCompiler; root: string; shared: Map<string, string> }

let press: Press | undefined

// The compiler may read below its root, so the root is a directory that holds nothing.
function openPress(): Press {
  if (press) return press
  const root = mkdtempSync(join(tmpdir(), 'typeset-'))
  process.once('exit', () => {
    try {
      rmdirSync(root)
    } catch {
      // Leaving an empty directory behind is harmless; failing at exit is not.
    }
  })
  const compiler = NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontPaths: facePaths.map(path => dirname(path)) }],
  })
  press = { compiler, root, shared: new Map() }
  return press
}

// `fallback: false` keeps the fonts of the machine out, also where a template forgets to say so.
const prelude = `#set text(font: ("Noto Serif SC", "Noto Sans SC"), fallback: false, lang: "zh", region: "cn")\n`

// The compiler writes its version into the file; the blanks keep every byte offset of the PDF valid.
function hideVersion(pdf: Buffer): Uint8Array {
  const wanted = /Typst \d[\d.]*/g
  for (const match of pdf.toString('latin1').matchAll(wanted)) {
    pdf.write('Typst'.padEnd(match[0].length), match.index, 'latin1')
  }
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength)
}

/**
 * Sets one document from a template file and data.
 *
 * The data reach the template as JSON in `sys.inputs.data` and are never part of the source, so markup in
 * them is printed literally. The template may import `common.typ` of its own folder and nothing else.
 * The same template and data always give the same bytes; dates come from the data.
 *
 * @param template absolute path of a `.typ` file
 * @throws when the template does not compile, with the compiler's messages
 */
export async function typeset(template: string, data: unknown): Promise<Typeset> {
  const { compiler, root, shared } = openPress()
  const common = readFileSync(join(dirname(template), 'common.typ'), 'utf8')
  if (shared.get('common') !== common) {
    compiler.mapShadow(join(root, 'common.typ'), Buffer.from(common))
    shared.set('common', common)
  }
  const compiled = compiler.compile({
    mainFileContent: prelude + readFileSync(template, 'utf8'),
    inputs: { data: JSON.stringify(data) },
  })
  const document = compiled.result
  if (!document) {
    const problem = compiled.takeDiagnostics() ?? compiled.takeError()
    const said = JSON.stringify(problem?.shortDiagnostics.map(each => each.message) ?? 'no document')
    throw new Error(`${basename(template)} did not compile: ${said}`)
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a' })
  compiler.evictCache(20)
  return { pdf: hideVersion(pdf), pages: document.numOfPages }
}
