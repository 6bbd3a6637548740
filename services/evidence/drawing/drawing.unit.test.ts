import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../files/corpus'
import { drawPage, fence } from './drawer'
import { keptDrawings, sweepKept } from './kept'

const run = promisify(execFile)

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kept-test-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

let count = 0
const draw = (bytes: Buffer, mime: string, page = 1, size: 'page' | 'thumb' = 'page') => {
  count += 1
  return drawPage({ sha256: `test-${count}`, mime }, page, size, async () => Readable.from([bytes]))
}

/** A photo of 1200 × 800 as a camera held upright stores it: turned by its EXIF orientation, with a place of its own. */
const photo = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

describe('a drawn page', () => {
  it('is a drawing of a PDF page and a small picture of it', async () => {
    const page = await draw(makePdf({ pages: 2 }), 'application/pdf', 2)
    expect(page?.mime).toBe('image/svg+xml')
    expect(Buffer.from(page?.bytes ?? []).toString('utf8', 0, 4)).toBe('<svg')
    const thumb = await draw(makePdf(), 'application/pdf', 1, 'thumb')
    const found = await sharp(thumb?.bytes).metadata()
    expect([found.format, found.width]).toEqual(['webp', 168])
    expect(thumb?.bytes.length).toBeLessThan(20_000)
  })

  it('of a photo stands upright and has lost what the camera wrote', async () => {
    const bytes = await photo()
    expect(bytes.includes('SECRET-PLACE')).toBe(true)
    const page = await draw(bytes, 'image/jpeg')
    const found = await sharp(page?.bytes).metadata()
    expect([found.format, found.width, found.height]).toEqual(['webp', 800, 1200])
    expect(found.exif).toBeUndefined()
    expect(Buffer.from(page?.bytes ?? []).includes('SECRET-PLACE')).toBe(false)
  })

  it('of a huge picture is small enough to be sent', async () => {
    const huge = await sharp({ create: { width: 9000, height: 3000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const found = await sharp((await draw(huge, 'image/png'))?.bytes).metadata()
    expect([found.width, found.height]).toEqual([2400, 800])
  })

  it('is nothing when the file is broken or the page is not there', async () => {
    expect(await draw(Buffer.from('%PDF-1.7 broken'), 'application/pdf')).toBeNull()
    expect(await draw(randomBytes(5000), 'image/jpeg')).toBeNull()
    expect(await draw(makePdf(), 'application/pdf', 9)).toBeNull()
  })

  it('of a scan is a picture, a small part of what the drawing would weigh', async () => {
    const size = { width: 1240, height: 1754, channels: 3 } as const
    const scan = await sharp(randomBytes(size.width * size.height * 3), { raw: size })
      .jpeg({ quality: 60 })
      .toBuffer()
    const compiler = NodeCompiler.create({ workspace: dir })
    compiler.mapShadow(join(dir, 'scan.jpg'), scan)
    const pdf = compiler.pdf({
      mainFileContent:
        '#set page(width: 595pt, height: 842pt, margin: 0pt)\n#image("scan.jpg", width: 100%, height: 100%)',
    })
    const page = await draw(pdf ?? Buffer.alloc(0), 'application/pdf')
    expect(page?.mime).toBe('image/webp')
    expect((await sharp(page?.bytes).metadata()).width).toBe(1800)
  })
})

describe('the process that draws', () => {
  it.each([
    ["require('fs').readFileSync('/etc/hostname')"],
    ["require('fs').readFileSync('db/client.ts')"],
    ["require('fs').writeFileSync('services/made', '')"],
    ["require('child_process').execSync('id')"],
    ["new (require('worker_threads').Worker)('0', { eval: true })"],
  ])('may not %s', async script => {
    const ran = run(process.execPath, [...fence(dir), '-e', script])
    await expect(ran).rejects.toMatchObject({ stderr: expect.stringContaining('ERR_ACCESS_DENIED') })
  })
})

describe('kept drawings', () => {
  const now = new Date('2026-11-23T02:00:00Z')
  const picture = (size: number) => ({ bytes: randomBytes(size), mime: 'image/webp' as const })

  it('come back as they were, and not at all when they were cut short or changed', async () => {
    const kept = keptDrawings(join(dir, 'a'), 1_000_000)
    const one = picture(500)
    expect(await kept.read('one', now)).toBeNull()
    await kept.keep('one', one, now)
    expect(await kept.read('one', now)).toEqual({ ...one, bytes: Buffer.from(one.bytes) })
    const place = join(dir, 'a', 'one')
    const held = await readFile(place)
    await writeFile(place, held.subarray(0, 300))
    expect(await kept.read('one', now)).toBeNull()
    held[100] = (held[100] ?? 0) ^ 1
    await writeFile(place, held)
    expect(await kept.read('one', now)).toBeNull()
  })

  it('stay within their limit, the longest unused going first', async () => {
    const place = join(dir, 'b')
    const kept = keptDrawings(place, 1_000_000)
    for (let i = 0; i < 10; i++) {
      await kept.keep(`p${i}`, picture(1000), new Date(i * 1000))
    }
    await kept.read('p0', now)
    await sweepKept(place, 5_500)
    expect((await readdir(place)).sort()).toEqual(['p0', 'p7', 'p8', 'p9'])
  })
})
