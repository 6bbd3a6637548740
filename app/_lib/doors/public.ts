import { ComparePdf } from '@/domain/register/compare'
import { FileObjection } from '@/domain/register/objection'
import { fileObjection } from '@/services/notice/file-objection'
import { comparePdf } from '@/services/register/compare-pdf'
import { door } from '../door'

/** Doors of this part of the product, by action name. */
export const publicDoors = {
  'file-objection': door(FileObjection, fileObjection, (ctx, input) => [
    { key: `objection|${ctx.address}`, max: 20, seconds: 3_600 },
    { key: `objection|${input.item}`, max: 60, seconds: 3_600 },
  ]),
  'compare-pdf': door(ComparePdf, comparePdf, ctx => [
    { key: `compare|${ctx.address}`, max: 60, seconds: 600 },
  ]),
}
