import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOffice, makePdf } from './corpus'
import { inspectFile } from './inspect'
import { scrubFile } from './scrub'

let dir = ''
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'scrub-'))
})
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
})

const scrubbed = async (name: string, bytes: Buffer, mime: string): Promise<Buffer> => {
  const path = join(dir, name)
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept = await scrubFile({ path, sha256, size: bytes.length, mime }, 10_000_000)
  if (!kept) throw new Error('not scrubbed')
  expect(await inspectFile(kept.path, name)).toMatchObject({ verdict: 'clean', mime })
  const after = await readFile(kept.path)
  expect(createHash('sha256').update(after).digest('hex')).toBe(kept.sha256)
  await rm(kept.path)
  return after
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const textOf = (bytes: Buffer) =>
  Object.entries(unzipSync(bytes))
    .map(([name, data]) => `${name}\n${Buffer.from(data).toString('utf8')}`)
    .join('\n')

describe('what a file tells of whoever wrote it', () => {
  it('is gone from a DOCX: properties, comments and changes; what was written stays', async () => {
    const bytes = makeOffice('docx', [
      {
        name: 'docProps/core.xml',
        data: '<cp:coreProperties><dc:creator>钱望舒</dc:creator></cp:coreProperties>',
      },
      {
        name: 'docProps/app.xml',
        data: '<Properties><Company>某某公司</Company><Manager>赵</Manager></Properties>',
      },
      {
        name: 'docProps/custom.xml',
        data: '<Properties><property name="路径">D:\\秘密</property></Properties>',
      },
      {
        name: 'word/comments.xml',
        data: '<w:comment w:id="1" w:author="钱望舒" w:initials="QWS">请核对</w:comment>',
      },
      {
        name: 'word/people.xml',
        data: '<w15:person w15:author="钱望舒"><w15:presenceInfo w15:providerId="AD" w15:userId="qws"/></w15:person>',
      },
      { name: 'word/footnotes.xml', data: '<w:ins w:id="2" w:author="钱望舒">改动</w:ins>' },
    ])
    const text = textOf(await scrubbed('a.docx', bytes, word))
    expect(text).not.toMatch(/钱望舒|某某公司|QWS|qws|秘密|赵/)
    expect(text).toContain('请核对')
    expect(text).toContain('改动')
  })

  it('is gone from an XLSX: properties, authors of comments, the folder it lay in', async () => {
    const bytes = makeOffice('xlsx', [
      {
        name: 'docProps/core.xml',
        data: '<cp:coreProperties><cp:lastModifiedBy>钱望舒</cp:lastModifiedBy></cp:coreProperties>',
      },
      {
        name: 'xl/comments1.xml',
        data: '<comments><authors><author>钱望舒</author></authors><t>单位不对</t></comments>',
      },
      {
        name: 'xl/persons/person.xml',
        data: '<person displayName="钱望舒" userId="qws@firm.example" providerId="AD"/>',
      },
    ])
    const text = textOf(await scrubbed('a.xlsx', bytes, sheet))
    expect(text).not.toMatch(/钱望舒|qws/)
    expect(text).toContain('单位不对')
  })

  it('UP-25 is gone from a photo, which keeps its turn, its colours and every pixel', async () => {
    const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#a03020' } })
      .withExif({
        IFD0: { Artist: 'SECRET-NAME' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 33/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const preview = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .jpeg()
      .toBuffer()
    const after = await scrubbed('a.jpg', Buffer.concat([photo, preview]), 'image/jpeg')
    expect(after.includes('SECRET-NAME')).toBe(false)
    expect(after.length).toBeLessThan(photo.length)
    expect((await sharp(after).metadata()).orientation).toBe(6)
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer())
  })

  it('is gone from a PNG', async () => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123456' } })
      .withExif({ IFD0: { Artist: 'SECRET-NAME' } })
      .png()
      .toBuffer()
    const after = await scrubbed('a.png', bytes, 'image/png')
    expect(after.includes('SECRET-NAME')).toBe(false)
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
  })

  it('stays in a PDF, whose bytes nobody touches; what can’t be read is not kept', async () => {
    const pdf = makePdf()
    expect(await scrubbed('a.pdf', pdf, 'application/pdf')).toEqual(pdf)
    const path = join(dir, 'bad.docx')
    await writeFile(path, 'no archive')
    expect(await scrubFile({ path, sha256: '', size: 10, mime: word }, 1000)).toBeNull()
    expect(await readdir(dir)).toEqual(['bad.docx'])
  })
})
