import type { Ctx } from '../context'
import type { UploadPlace } from '../upload/place'
import { canPlace, hasRoomFor, itemFor, type VaultPlace } from './may-place'
import { takeVaultUpload } from './take-file'

/** A vault, or an item of it, as a place files are sent to. */
export const vaultPlace = (ctx: Ctx, place: VaultPlace): UploadPlace => ({
  subject: { target: 'vault', targetId: place.itemId ?? place.enterpriseId },
  isOpen: db => itemFor(db, ctx, place),
  lock: ({ db }) => canPlace(db, ctx, place),
  hasRoom: (db, file) => hasRoomFor(db, place, file),
  take: ({ id, ...file }) => takeVaultUpload(ctx, { ...file, ...place, uploadId: id }),
})
