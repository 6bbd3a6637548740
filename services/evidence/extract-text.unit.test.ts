import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf } from '../files/corpus'
import { contentPdf, linesOf } from '../testing/text-pdf'
import { type Extracted, extractText, type TEXT_LIMITS } from './extract-text'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'text-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const read = async (bytes: Uint8Array, limits?: Partial<typeof TEXT_LIMITS>): Promise<Extracted> => {
  const path = join(dir, 'file.pdf')
  writeFileSync(path, bytes)
  const [found] = await extractText([path], limits)
  if (!found) throw new Error('no answer')
  return found
}

const textOf = (found: Extracted, page = 0): string =>
  found.pages[page]?.runs.map(([text]) => text).join('') ?? ''

describe('text of a PDF', () => {
  it('is found with its place, also in Chinese faces that are not embedded', async () => {
    const found = await read(
      contentPdf([linesOf(['报告编号：CJ-2025-04817', '签发日期 2026年3月12日']), linesOf(['第二页'])]),
    )
    expect(found).toMatchObject({ unread: null, isCut: false })
    expect(textOf(found)).toBe('报告编号：CJ-2025-04817\n签发日期 2026年3月12日')
    expect(textOf(found, 1)).toBe('第二页')
    const [, x = 0, y = 0, w = 0, h = 0] = found.pages[0]?.runs[0] ?? []
    // 72 of 595 points from the left, the line standing on 770 of 842 from below.
    expect(x).toBeCloseTo(72 / 595, 3)
    expect(y + h).toBeGreaterThan(1 - 770 / 842)
    expect(y).toBeLessThan(1 - 770 / 842)
    expect(w).toBeGreaterThan(0.1)
  })

  it('has its place as the page is shown, turned pages too', async () => {
    const found = await read(contentPdf([linesOf(['横页'])], { page: '/Rotate 90' }))
    expect(found.pages[0]).toMatchObject({ width: 842, height: 595 })
    const [, x = 0, y = 0, w = 0, h = 0] = found.pages[0]?.runs[0] ?? []
    expect(x).toBeGreaterThan(0.9)
    expect(y).toBeCloseTo(72 / 595, 3)
    expect(h).toBeGreaterThan(w)
  })

  it('is none where the pages are pictures', async () => {
    const found = await read(contentPdf(['0.9 g 0 0 595 842 re f']))
    expect(found).toMatchObject({ unread: null, pages: [{ page: 1, runs: [] }] })
  })

  it.each([
    ['damaged', Buffer.from('%PDF-1.7\nnothing of a file\n%%EOF\n')],
    ['damaged', Buffer.alloc(0)],
    [
      'encrypted',
      contentPdf([linesOf(['密'])], {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'1a'.repeat(32)}> /U <${'2b'.repeat(32)}> >> /ID [<00> <00>]`,
      }),
    ],
  ])('says why there is none: %s', async (unread, bytes) => {
    expect(await read(bytes)).toMatchObject({ unread, pages: [] })
  })

  it('lets a page that can’t be read be empty', async () => {
    expect((await read(makePdf({ pages: 3 }))).pages).toHaveLength(3)
  })
})

const endless = { runs: 1e9, pageCharacters: 1e9, characters: 1e9, timeMs: 10_000 }

/** The last page prints a column over itself a hundred thousand times, out of a small file. */
const floodPdf = (before: readonly string[]): Buffer => {
  const column = `BT /F2 8 Tf 1 0 0 1 60 800 Tm ${'(flood) Tj 0 -2 Td '.repeat(300)} ET`
  const at = 5 + 2 * (before.length + 1)
  const fonts = '/Font << /F1 3 0 R /F2 4 0 R >>'
  return contentPdf([...before, '/X Do '.repeat(100_000)], {
    page: `/Resources << ${fonts} /XObject << /X ${at} 0 R >> >>`,
    objects: [
      `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${fonts} >> /Length ${column.length} >>\nstream\n${column}\nendstream`,
    ],
  })
}

describe('several files', () => {
  it('are read one after the other, each by itself, also after one that ended the process', async () => {
    const files = [
      contentPdf([linesOf(['甲'])]),
      Buffer.from('%PDF-1.7 nothing'),
      floodPdf([]),
      contentPdf([linesOf(['丁'])]),
    ]
    const paths = files.map((bytes, i) => {
      const path = join(dir, `${i}.pdf`)
      writeFileSync(path, bytes)
      return path
    })
    const found = await extractText(paths, endless)
    expect(found.map(({ unread }) => unread)).toEqual([null, 'damaged', 'too_slow', null])
    expect(found.map(each => textOf(each))).toEqual(['甲', '', '', '丁'])
  })
})

describe('a hostile PDF', () => {
  const within = async (ms: number, work: () => Promise<Extracted>): Promise<Extracted> => {
    const began = performance.now()
    const found = await work()
    expect(performance.now() - began).toBeLessThan(ms)
    return found
  }

  it('with more text than is kept is cut', async () => {
    const pages = Array.from({ length: 6 }, (_, i) =>
      linesOf(Array.from({ length: 60 }, () => `${i} 很多文字`.repeat(5))),
    )
    const found = await read(contentPdf(pages), { runs: 50, pages: 4 })
    expect(found.isCut).toBe(true)
    expect(found.pages).toHaveLength(4)
    expect(found.pages.every(page => page.runs.length <= 50)).toBe(true)
    expect(await read(contentPdf(pages), { characters: 5_000 })).toMatchObject({ isCut: true, unread: null })
  })

  it('that prints over itself without end is cut, or ended by time with the pages before it kept', async () => {
    const bytes = floodPdf([linesOf(['首页'])])
    const cut = await within(30_000, () => read(bytes))
    expect(cut).toMatchObject({ isCut: true, unread: null })
    const ended = await within(30_000, () => read(bytes, endless))
    expect(ended).toMatchObject({ isCut: true, unread: 'too_slow' })
    expect([textOf(cut), textOf(ended)]).toEqual(['首页', '首页'])
  })

  it('whose forms contain each other ends', async () => {
    const form = (next: number) =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A ${next} 0 R >> >> /Length 29 >>\nstream\n/A Do /A Do /A Do /A Do /A Do\nendstream`
    const chain = Array.from({ length: 40 }, (_, i) => form(i === 39 ? 7 : 8 + i))
    const bytes = contentPdf(['/A Do'], { page: '/Resources << /XObject << /A 7 0 R >> >>', objects: chain })
    expect(['too_slow', 'crashed', null]).toContain(
      (await within(30_000, () => read(bytes, { timeMs: 10_000, memoryMb: 128 }))).unread,
    )
  })

  it('of a hundred thousand nested arrays ends', async () => {
    const nested = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`
    const bytes = contentPdf([`${nested} TJ`, linesOf(['次页'])], { objects: [nested] })
    const found = await within(40_000, () => read(bytes, { timeMs: 15_000 }))
    expect(found.pages.length).toBeLessThanOrEqual(2)
  })

  it('whose answer grows too long is ended', async () => {
    const pages = Array.from({ length: 30 }, () => linesOf(['很多文字'.repeat(40)]))
    expect(await read(contentPdf(pages), { answerBytes: 2_000 })).toMatchObject({
      unread: 'too_much',
      isCut: true,
    })
  })
})
