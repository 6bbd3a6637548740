import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { shanghaiDate } from '@/domain/calendar/days'
import { database } from '@/services/database'
import { attachEvidence, fillDraft, submit } from './apply'
import { WorldClock, workingDaysBefore } from './day'
import { plantFirm } from './enterprises'
import { plantStaff } from './people'
import { plantSchemes } from './scheme'

export type World = { size?: 'demo' | 'small'; cases?: number; sheets?: number; brands?: number }

export const plant = async (world: World): Promise<void> => {
  const db = database().orm
  const present = new Date()
  await plantSchemes(db)
  const people = await plantStaff(db, present, shanghaiDate(present))
  console.log(`staff ${people.all.length}`)
  for (let i = 0; i < 4; i++) {
    const name = SAMPLE_NAMES[i]
    if (!name) continue
    const clock = new WorldClock(workingDaysBefore(shanghaiDate(present), 10), present)
    const t = Date.now()
    const firm = await plantFirm(db, people, clock.now(), name, i, null)
    const walked = await fillDraft(firm, clock, i, 0.7)
    const t2 = Date.now()
    await attachEvidence(walked, clock)
    const t3 = Date.now()
    await submit(walked, clock)
    console.log(`case ${i}: fill ${t2 - t} evidence ${t3 - t2} submit ${Date.now() - t3}`)
  }
}
