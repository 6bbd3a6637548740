import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '../database'
import { env } from '../env'
import { listEvidence } from '../evidence/list'
import { storedPlace } from '../files/store'
import { addDraft, addFirm, must, sendFile } from '../testing/drafts'
import { checkBlobs } from './check-blobs'

let files: { id: string; sha256: string }[]
beforeAll(async () => {
  const firm = await addFirm()
  const draft = await addDraft(firm, 1)
  for (const kind of ['standard_text', 'commitment_letter'])
    await must(sendFile(firm.people.editor, draft.id, kind))
  files = await listEvidence(database().orm, draft.id)
})

describe('the stored files', () => {
  it('are compared with their hashes night by night; what is altered or gone is named', async () => {
    const ours = async () => {
      const ids = files.map(file => file.id)
      return (await checkBlobs()).filter(one => ids.includes(one.subject))
    }
    expect(await ours()).toEqual([])
    const [altered, gone] = files.map(file => storedPlace(join(env().dataDir, 'files'), file.sha256))
    if (!altered || !gone) throw new Error('two files are expected')
    await chmod(altered, 0o644)
    await writeFile(altered, 'something else')
    await rm(gone, { force: true })
    expect((await ours()).map(one => one.rule).sort()).toEqual(['blob_altered', 'blob_missing'])
  })

  it('of a big store are read a few a night, each in its turn', async () => {
    await checkBlobs({ files: 1_000_000, bytes: 1e15 })
    const seen = new Set<string>()
    for (let night = 0; night < 500; night++)
      for (const one of await checkBlobs({ files: 1, bytes: 1 })) seen.add(one.subject)
    expect(files.every(file => seen.has(file.id))).toBe(true)
  })
})
