import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { sayIn } from './walker'

const MB = 1024 * 1024
const say = sayIn('zh-CN')

/** A file of a name on this disk: a PDF of one page that carries so many random megabytes. */
export const largePdf = async (name: string, megabytes: number): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'upload-walk-')), name)
  const head = [
    '%PDF-1.7',
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj',
    `4 0 obj\n<< /Length ${megabytes * MB} >>\nstream\n`,
  ].join('\n')
  const foot = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n9\n%%EOF\n'
  await writeFile(path, Buffer.concat([Buffer.from(head), randomBytes(megabytes * MB), Buffer.from(foot)]))
  return path
}

/** Where files are added on a page, the one line of a file on its way, how far it is, and how fast the network sends. */
export const uploadOn = async (page: Page, at: string) => {
  const place = page.locator(at)
  const line = place.getByRole('list', { name: say('upload.list') }).getByRole('listitem')
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const percent = async () => Number(/(\d+)%/.exec((await line.textContent()) ?? '')?.[1] ?? Number.NaN)
  return {
    place,
    line,
    input: place.locator('input[type=file]'),
    speed: (bytesPerSecond: number, offline = false) =>
      network.send('Network.emulateNetworkConditions', {
        offline,
        latency: 5,
        downloadThroughput: -1,
        uploadThroughput: bytesPerSecond,
      }),
    isUnderway: () => expect(line).toContainText(say('upload.resumable'), { timeout: 30_000 }),
    isPast: (least: number) => expect.poll(percent, { timeout: 30_000 }).toBeGreaterThan(least),
    deed: (name: 'pause' | 'goOn') =>
      line.getByRole('button', { name: new RegExp(`^${say(`upload.${name}`)}`) }).click(),
    isKept: () =>
      expect(place.getByText(say('hub.evidence.status.clean'))).toHaveCount(1, { timeout: 60_000 }),
  }
}
