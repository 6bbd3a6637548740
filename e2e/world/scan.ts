import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** The same paper as a scan: its pages as pictures, in which nothing can be read by a machine. */
export const scanOf = async (pdf: Uint8Array, pages: number): Promise<Uint8Array> => {
  const root = mkdtempSync(join(tmpdir(), 'scan-'))
  try {
    const compiler = NodeCompiler.create({ workspace: root })
    compiler.mapShadow(join(root, 'paper.pdf'), Buffer.from(pdf))
    const drawn = Array.from({ length: pages }, (_, i) => {
      const page = compiler.compile({
        mainFileContent: `#set page(width: auto, height: auto, margin: 0pt)\n#image("paper.pdf", page: ${i + 1})`,
      })
      if (!page.result) throw new Error('the paper could not be drawn')
      const place = `page-${i + 1}.svg`
      compiler.mapShadow(join(root, place), Buffer.from(compiler.plainSvg(page.result)))
      return `image("${place}", width: 100%)`
    })
    const scanned = compiler.compile({
      mainFileContent: `#set page(paper: "a4", margin: 0pt)\n#{${drawn.join('\npagebreak()\n')}}`,
    })
    if (!scanned.result) throw new Error('the scan could not be set')
    return new Uint8Array(compiler.pdf(scanned.result))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
