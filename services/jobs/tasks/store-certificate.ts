import { join } from 'node:path'
import { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { certificate } from '@/db/schema/certificate'
import { certificatePdf } from '../../certificate/pdf'
import { database } from '../../database'
import { env } from '../../env'
import { openDiskStore } from '../../files/store'
import { bumpRegister } from '../../register/bump'

const Payload = z.strictObject({ certificateId: z.uuid() })

/** Typesets a certificate and keeps the PDF under its hash; one that has its hash is left alone. */
export const storeCertificate = async (raw: unknown): Promise<void> => {
  const { certificateId } = Payload.parse(raw)
  const db = database().orm
  const [row] = await db.select().from(certificate).where(eq(certificate.id, certificateId))
  if (!row || row.pdfSha256) return
  const pdf = await certificatePdf(row)
  const stored = await openDiskStore(join(env().dataDir, 'files')).put(Readable.from([Buffer.from(pdf)]))
  await db
    .update(certificate)
    .set({ pdfSha256: stored.sha256 })
    .where(and(eq(certificate.id, certificateId), isNull(certificate.pdfSha256)))
  await bumpRegister({ db })
}
