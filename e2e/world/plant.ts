import { SAMPLE_NAMES } from '@/domain/application/sample-names'
import { shanghaiDate } from '@/domain/calendar/days'
import { database } from '@/services/database'
import { attachEvidence, fillDraft, submit } from './apply'
import { checkFormally, move } from './office'
import { agree, scoreSheet, seal, seatPanel } from './panel'
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
    const officer = people.staff.get('officer1')
    const district = people.staff.get(`district-${name.areaId}`)
    if (!officer || !district) throw new Error('no officer')
    clock.pass(2)
    await checkFormally(walked, officer, clock)
    await move(walked, officer, clock, 'accept')
    clock.pass(1)
    await move(walked, district, clock, 'recommend')
    clock.pass(1)
    const experts = await seatPanel(walked, officer, people, clock)
    for (const [seat, expert] of experts.entries()) {
      await scoreSheet(walked, expert, seat, { level: 0.7, disagreesOn: i === 1 ? '1.3' : null }, clock)
      await seal(walked, expert, clock)
    }
    await agree(walked, experts, clock)
    await move(walked, officer, clock, 'close_scoring')
    console.log(`case ${i}: fill ${t2 - t} evidence ${t3 - t2} submit ${Date.now() - t3}`)
  }
}
