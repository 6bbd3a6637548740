import { and, eq, type SQL } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { upload } from '@/db/schema/upload'
import type { UploadAddress } from '@/domain/application/upload'
import type { Outcome } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { type Need, ownCase } from '../application/own-case'
import type { Ctx } from '../context'
import { database } from '../database'
import { casePlace } from '../evidence/upload-place'
import { ownVault } from '../vault/own-vault'
import { vaultPlace } from '../vault/upload-place'
import { vaultUsage } from '../vault/usage'
import type { PlaceColumns, UploadPlace } from './place'
import { type Usage, usageOf } from './usage'

/** Where the upload of such a row goes; nowhere cannot be stored. */
export const placeOf = (ctx: Ctx, row: PlaceColumns): UploadPlace => {
  const { applicationId, enterpriseId, itemId, itemVersion, kind } = row
  if (applicationId) return casePlace(ctx, applicationId, kind)
  if (!enterpriseId) throw new Error('an upload that goes nowhere')
  return vaultPlace(ctx, { enterpriseId, kind, itemId, itemVersion })
}

/** What takes the upload of such a row. */
export const addressOf = ({ applicationId, enterpriseId }: PlaceColumns): UploadAddress =>
  applicationId ? { applicationId } : { enterpriseId: enterpriseId ?? '' }

/** Where uploads to it are sent. */
export const pathOf = (address: UploadAddress): string =>
  'applicationId' in address ? paths.uploads(address.applicationId) : paths.vaultUploads(address.enterpriseId)

/** Whether the actor belongs to what takes uploads and may do that much there; missing to everybody else. */
export const mayEnter = async (ctx: Ctx, address: UploadAddress, need: Need): Promise<Outcome<unknown>> =>
  'applicationId' in address
    ? ownCase(database().orm, ctx, address.applicationId, need)
    : ownVault(ctx, address.enterpriseId, need)

/** What is held there, with what is still on its way. */
export const usageAt = (db: Db, address: UploadAddress): Promise<Usage> =>
  'applicationId' in address ? usageOf(db, address.applicationId) : vaultUsage(db, address.enterpriseId)

/** The uploads this person has begun there and not ended. */
export const unfinishedAt = (address: UploadAddress, personId: string): SQL | undefined =>
  and(
    'applicationId' in address
      ? eq(upload.applicationId, address.applicationId)
      : eq(upload.enterpriseId, address.enterpriseId),
    eq(upload.personId, personId),
    eq(upload.status, 'receiving'),
  )
