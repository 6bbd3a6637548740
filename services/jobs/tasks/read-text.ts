import { z } from 'zod'
import { currentTime } from '../../clock'
import { systemCtx } from '../../context'
import { database } from '../../database'
import { listEvidence } from '../../evidence/list'
import { keepTexts } from '../../evidence/text-store'

const Payload = z.strictObject({ applicationId: z.uuid() })

/** Reads the text of the clean PDFs of an application; those whose text is known are left alone. */
export const readText = async (raw: unknown): Promise<void> => {
  const { applicationId } = Payload.parse(raw)
  const files = await listEvidence(database().orm, applicationId)
  const wanted = files.filter(file => file.status === 'clean' && file.mime === 'application/pdf')
  const ctx = systemCtx(await currentTime(), 'read-text', crypto.randomUUID())
  await keepTexts(
    ctx,
    wanted.map(file => file.sha256),
  )
}
