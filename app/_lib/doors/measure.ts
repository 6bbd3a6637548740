import { ReportTime } from '@/domain/burden/input'
import { reportTime } from '@/services/burden/report-time'
import { door } from '../door'

export const measureDoors = {
  'report-time': door(ReportTime, reportTime, ctx =>
    ctx.actor.kind === 'person' ? [{ key: `report-time|${ctx.actor.personId}`, max: 30, seconds: 60 }] : [],
  ),
}
