import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeJpeg, makeOffice, makePdf, makePng, makeStream, makeWebp, makeZip } from './corpus'
import { examineFile, type InspectionLimits, inspectFile } from './inspect'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'inspect-'))
})
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
})

let made = 0
async function inspected(name: string, bytes: Buffer | string, limits?: InspectionLimits) {
  const path = join(dir, String(made++))
  await writeFile(path, bytes)
  return await inspectFile(path, name, limits)
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const zip = makeZip([{ name: 'a.txt', data: 'x' }])
const packedPages = makeStream(
  '/Type /ObjStm /N 2 /First 9',
  ['2 0 3 40 ', '<< /Type /Pages /Kids [3 0 R] >>'.padEnd(40), '<< /Type /Page /Parent 2 0 R >>'].join(''),
)
const hiddenAction = makeStream('/Type /ObjStm /N 1 /First 4', '9 0 << /S /URI /AA << /O 3 0 R >> >>')
const packedPdf = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n4 0 obj\n${packedPages}\nendobj\n5 0 obj\n<< /Type /XRef /Root 1 0 R >>\nendobj\n%%EOF`

describe('files that may come in', () => {
  const link =
    '<Relationships><Relationship Type="x/hyperlink" TargetMode="External" Target="https://a.cn"/></Relationships>'
  it.each([
    ['a.pdf', makePdf({ pages: 3 }), { mime: 'application/pdf', pages: 3 }],
    ['A.PDF', makePdf({ catalog: '/OpenAction [3 0 R /FitH null]' }), { mime: 'application/pdf', pages: 1 }],
    [
      'dest.pdf',
      makePdf({ catalog: '/OpenAction 4 0 R', objects: ['<< /S /GoTo /D [3 0 R /Fit] >>'] }),
      { pages: 1 },
    ],
    ['packed.pdf', Buffer.from(packedPdf, 'latin1'), { mime: 'application/pdf', pages: 1 }],
    ['text.pdf', makePdf({ objects: [makeStream('', '(/JS in a page is only text) Tj')] }), { pages: 1 }],
    // What a scan of some megabytes holds by chance.
    [
      'scan.pdf',
      makePdf({
        objects: [makeStream('/Subtype /Image', '\x91/AA[\x02 /EF\0[ /AA<\x80< /EF 7 /JS(', false)],
      }),
      { pages: 1 },
    ],
    ['named.pdf', makePdf({ trailer: '/ID [(LI2q/AA/h3mIosFI==) (Qt1A/JS/EF==)]' }), { pages: 1 }],
    ['a.png', makePng(640, 480), { mime: 'image/png', width: 640, height: 480 }],
    ['a.jpeg', makeJpeg(4000, 3000), { mime: 'image/jpeg', width: 4000, height: 3000 }],
    ['phone.jpg', Buffer.concat([makeJpeg(4000, 3000), makeJpeg(400, 300)]), { width: 4000 }],
    ['a.webp', makeWebp(800, 600), { mime: 'image/webp', width: 800, height: 600 }],
    ['a.docx', makeOffice('docx', [{ name: 'word/_rels/document.xml.rels', data: link }]), { mime: word }],
    ['a.xlsx', makeOffice('xlsx'), { mime: sheet, pages: null, width: null }],
  ])('%s', async (name, bytes, wanted) => {
    expect(await inspected(name, bytes)).toMatchObject({ verdict: 'clean', reason: null, ...wanted })
  })
})

describe('files that are refused', () => {
  const external =
    '<Relationships><Relationship Type="x/attachedTemplate" TargetMode="External" Target="\\\\evil\\a"/></Relationships>'
  const fakeStream = '(>> stream\n) << /S /URI /AA 1 0 R >> (\nendstream)'
  it.each([
    ['empty.pdf', Buffer.alloc(0), 'empty'],
    ['UP-01 html.pdf', '<!doctype html><script>alert(1)</script>', 'type-not-allowed'],
    ['UP-01 program.pdf', 'MZ\x90\0', 'type-not-allowed'],
    ['UP-01 drawing.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'type-not-allowed'],
    ['UP-02 lead.pdf', Buffer.concat([Buffer.from('\n'), makePdf()]), 'type-not-allowed'],
    ['UP-02 tail.pdf', Buffer.concat([makePdf(), zip]), 'trailing-data'],
    [
      'UP-02 inside.pdf',
      Buffer.concat([makePdf(), Buffer.from('%'), zip, Buffer.from('\n%%EOF\n')]),
      'polyglot',
    ],
    ['UP-02 page.pdf', makePdf({ head: '%<html><script>alert(1)</script>\n' }), 'polyglot'],
    ['UP-02 pdf.png', Buffer.concat([makePng(), makePdf()]), 'trailing-data'],
    ['UP-02 zip.jpg', Buffer.concat([makeJpeg(), zip]), 'trailing-data'],
    ['UP-02 rar.webp', Buffer.concat([makeWebp(), Buffer.from('Rar!')]), 'trailing-data'],
    ['UP-02 zip.docx', zip, 'type-not-allowed'],
    ['UP-02 tar.docx', Buffer.concat([Buffer.from('PK\x03\x04'), makeOffice('docx')]), 'archive-damaged'],
    ['wrong.png', makeJpeg(), 'extension-mismatch'],
    ['wrong.docx', makeOffice('xlsx'), 'extension-mismatch'],
    ['pdf', makePdf(), 'extension-mismatch'],
    ['UP-05 js.pdf', makePdf({ objects: ['<< /S /JavaScript /JS (app.alert(1)) >>'] }), 'pdf-active-content'],
    ['UP-05 hex.pdf', makePdf({ objects: ['<< /S /J#61vaScript >>'] }), 'pdf-active-content'],
    ['UP-05 hexadecimal.pdf', makePdf({ objects: ['<< /JS\n<61> >>'] }), 'pdf-active-content'],
    ['UP-05 elsewhere.pdf', makePdf({ objects: ['<< /JS 9 0 R >>'] }), 'pdf-active-content'],
    ['UP-05 short.pdf', makePdf({ objects: ['<< /#4a#53 (x) >>'] }), 'pdf-active-content'],
    ['UP-05 open.pdf', makePdf({ catalog: '/OpenAction << /S /Named /N /Print >>' }), 'pdf-active-content'],
    ['UP-05 launch.pdf', makePdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] }), 'pdf-active-content'],
    ['UP-05 attach.pdf', makePdf({ catalog: '/Names << /EmbeddedFiles 9 0 R >>' }), 'pdf-active-content'],
    ['UP-05 xfa.pdf', makePdf({ catalog: '/AcroForm << /XFA 9 0 R >>' }), 'pdf-active-content'],
    ['UP-05 aa.pdf', makePdf({ catalog: '/AA << /WC 9 0 R >>' }), 'pdf-active-content'],
    [
      'UP-05 masked-dictionary.pdf',
      makePdf({ objects: [fakeStream.replace('/AA 1 0 R', '/AA %\n << % x\n /O 1 0 R >>')] }),
      'pdf-active-content',
    ],
    [
      'UP-05 masked-file.pdf',
      makePdf({ objects: [fakeStream.replace('/AA 1 0 R', '/EF<</F 1 0 R>>')] }),
      'pdf-active-content',
    ],
    [
      'UP-05 masked-form.pdf',
      makePdf({ objects: [fakeStream.replace('/AA 1 0 R', '/XFA [1 0 R]')] }),
      'pdf-active-content',
    ],
    ['UP-05 packed.pdf', makePdf({ objects: [hiddenAction] }), 'pdf-active-content'],
    ['UP-05 masked.pdf', makePdf({ objects: [fakeStream] }), 'pdf-active-content'],
    [
      'UP-05 nested.pdf',
      makePdf({ objects: [`(>> stream\n) ${hiddenAction} (\nendstream)`] }),
      'pdf-active-content',
    ],
    [
      'UP-05 indirect.pdf',
      makePdf({ objects: ['<< /First 4 /N 1 /Filter 9 0 R >>\nstream\n00\nendstream'] }),
      'pdf-unreadable',
    ],
    [
      'UP-05 filters.pdf',
      makePdf({ objects: ['<< /Type /ObjStm /Filter [/AHx /Fl] >>\nstream\n00\nendstream'] }),
      'pdf-unreadable',
    ],
    [
      'UP-07 inflate.pdf',
      makePdf({ objects: [makeStream('/Type /ObjStm', Buffer.alloc(40e6))] }),
      'archive-bomb',
    ],
    ['encrypted.pdf', makePdf({ trailer: '/Encrypt 9 0 R' }), 'encrypted'],
    ['pageless.pdf', makePdf({ pages: 0 }), 'pdf-no-pages'],
    ['endless.pdf', '%PDF-1.7\n1 0 obj', 'pdf-damaged'],
    ['UP-10 flood.png', makePng(65_000, 65_000), 'image-too-large'],
    ['UP-10 flood.jpg', makeJpeg(65_000, 65_000), 'image-too-large'],
    ['UP-10 scans.jpg', makeJpeg(100, 100, 500), 'image-too-large'],
    ['UP-10 frames.png', makePng(1, 1, [['acTL', Buffer.alloc(8)]]), 'image-animated'],
    ['cut.png', makePng().subarray(0, 50), 'image-damaged'],
    ['cut.jpg', makeJpeg().subarray(0, 40), 'image-damaged'],
    ['UP-11 photo.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'type-not-allowed'],
    ['UP-11 photo.avif', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0', 'latin1'), 'type-not-allowed'],
    [
      'UP-07 bomb.docx',
      makeOffice('docx', [{ name: 'word/a.xml', data: Buffer.alloc(30e6) }]),
      'archive-bomb',
    ],
    [
      'UP-07 forged.docx',
      makeOffice('docx', [{ name: 'word/a.xml', data: Buffer.alloc(1e6), claimedSize: 9 }]),
      'archive-damaged',
    ],
    [
      'UP-07 many.xlsx',
      makeZip(Array.from({ length: 5001 }, (_, i) => ({ name: `${i}`, data: '' }))),
      'archive-bomb',
    ],
    ['UP-07 twice.docx', makeOffice('docx', [{ name: 'WORD/document.xml', data: 'x' }]), 'archive-damaged'],
    ['macro.docx', makeOffice('docx', [{ name: 'word/vbaProject.bin', data: 'x' }]), 'office-macro'],
    [
      'program.docx',
      makeOffice('docx', [{ name: 'word/embeddings/a.exe', data: 'MZ' }]),
      'office-embedded-program',
    ],
    [
      'template.docx',
      makeOffice('docx', [{ name: 'word/_rels/settings.xml.rels', data: external }]),
      'office-external-content',
    ],
    ['up.docx', makeOffice('docx', [{ name: '../a.xml', data: 'x' }]), 'archive-damaged'],
    ['locked.docx', makeOffice('docx', [{ name: 'word/a.xml', data: 'x', flags: 1 }]), 'encrypted'],
    ['old.docx', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'office-encrypted-or-old'],
  ])('%s', async (name, bytes, reason) => {
    expect(await inspected(name, bytes)).toMatchObject({ verdict: 'rejected', reason })
  })
})

describe('when the inspection itself fails', () => {
  it('UP-08: a worker that dies takes the file with it, not the application', async () => {
    const got = await inspected('a.pdf', makePdf({ pages: 2_000 }), { memoryMb: 2 })
    expect(got).toMatchObject({ verdict: 'rejected', reason: 'inspection-crashed' })
  })

  it('out of time or over the limit is pending, never clean', async () => {
    const slow = await inspected('a.pdf', makePdf(), { timeoutMs: 1 })
    expect(slow).toMatchObject({ verdict: 'pending', reason: 'inspection-timeout' })
    const large = await inspected('a.pdf', makePdf(), { maxBytes: 10 })
    expect(large).toMatchObject({ verdict: 'pending', reason: 'inspection-limit' })
  })

  it('UP-29: a name is a name, whatever it looks like', async () => {
    for (const name of [
      '--eval=process.exit(1).pdf',
      '$(id);`id`.pdf',
      'a\0.exe.pdf',
      `${'长'.repeat(5000)}.pdf`,
    ]) {
      expect(await inspected(name, makePdf())).toMatchObject({ verdict: 'clean' })
    }
  })
})

it('is clean only when the scanner says so too, and asks it only about what passed', async () => {
  const path = join(dir, 'both')
  await writeFile(path, makePdf())
  const asked: string[] = []
  const scanner = (verdict: 'clean' | 'rejected' | 'pending') => ({
    scan: async (file: string) => {
      asked.push(file)
      return { verdict, reason: verdict === 'clean' ? null : ('malware' as const) }
    },
  })
  const examine = (name: string, verdict: 'clean' | 'rejected' | 'pending') =>
    examineFile({ path, name }, scanner(verdict), new Date(0))
  expect(await examine('a.pdf', 'clean')).toMatchObject({ verdict: 'clean', pages: 1 })
  expect(await examine('a.pdf', 'rejected')).toMatchObject({ verdict: 'rejected', reason: 'malware' })
  expect(await examine('a.pdf', 'pending')).toMatchObject({ verdict: 'pending' })
  expect(await examine('a.png', 'clean')).toMatchObject({ reason: 'extension-mismatch' })
  expect(asked).toEqual([path, path, path])
})
