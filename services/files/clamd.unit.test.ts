import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLAMD, type Clamd, MARKER, ownClamd } from '../testing/clamd'
import { makeOffice, makePdf, makeStream, makeZip } from './corpus'
import { clamdScanner } from './scanner'

// Skipped by name where the daemon is missing: apt-get install clamav-daemon.
const title = CLAMD ? 'the real clamd' : 'the real clamd (not installed: apt-get install clamav-daemon)'

describe.skipIf(!CLAMD)(title, () => {
  const now = new Date()
  let dir = ''
  let daemon: Clamd
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'scanned-'))
    daemon = await ownClamd({ streamMax: '2M' })
    await daemon.start(now)
  }, 60_000)
  afterAll(async () => {
    await daemon.remove()
    await rm(dir, { recursive: true, force: true })
  })

  const scan = async (bytes: Buffer, at = now) => {
    const path = join(dir, 'file')
    await writeFile(path, bytes)
    return await clamdScanner({ address: { path: daemon.socket } }).scan(path, at)
  }
  const attached = makePdf({
    objects: [
      makeStream('/Type /EmbeddedFile', MARKER),
      '<< /Type /Filespec /F (a.txt) /EF << /F 4 0 R >> >>',
    ],
    catalog: '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>',
  })

  it.each([
    ['a PDF', makePdf()],
    ['a DOCX', makeOffice('docx')],
    ['nothing special', Buffer.alloc(1_900_000, 'harmless ')],
  ])('finds nothing in %s', async (_, bytes) => {
    expect(await scan(bytes)).toEqual({ verdict: 'clean', reason: null })
  })

  it.each([
    ['plain', Buffer.from(`x${MARKER}x`)],
    ['in an archive', makeZip([{ name: 'a.txt', data: MARKER }])],
    [
      'in an archive in an archive',
      makeZip([{ name: 'b.zip', data: makeZip([{ name: 'a', data: MARKER }]) }]),
    ],
    ['in a part of a DOCX', makeOffice('docx', [{ name: 'word/media/a.bin', data: MARKER }])],
    ['attached to a PDF, packed', attached],
    [
      'in base64 in HTML',
      Buffer.from(`<html><img src="data:image/png;base64,${Buffer.from(MARKER).toString('base64')}">`),
    ],
  ])('UP-19 finds the marker %s', async (_, bytes) => {
    expect(await scan(bytes)).toEqual({ verdict: 'rejected', reason: 'malware' })
  })

  it('UP-20 reads no further than its limit, and what it did not read is not clean', async () => {
    const { verdict, reason } = await scan(Buffer.alloc(6_000_000, 'harmless '))
    expect(verdict).toBe('pending')
    // clamd hangs up in mid-stream, and a connection reset may take its last word with it.
    expect(['scanner-limit', 'scanner-unavailable']).toContain(reason)
  })

  it('UP-20 is not believed with old signatures, and not there when it is stopped', async () => {
    const later = new Date(now.getTime() + 73 * 3_600_000)
    expect(await scan(makePdf(), later)).toEqual({ verdict: 'pending', reason: 'scanner-outdated' })
    await daemon.start(new Date(now.getTime() - 80 * 3_600_000))
    expect(await scan(makePdf())).toEqual({ verdict: 'pending', reason: 'scanner-outdated' })
    await daemon.stop()
    expect(await scan(makePdf())).toEqual({ verdict: 'pending', reason: 'scanner-unavailable' })
    await daemon.start(now)
    expect(await scan(makePdf())).toEqual({ verdict: 'clean', reason: null })
  })
})
