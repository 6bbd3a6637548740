import { shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import type { Scheme } from '@/domain/scheme/schema'
import type { Ctx } from '../context'

/** The last day on which an expert called now accepts or declines: the day of the call does not count. */
export const answerBy = (ctx: Ctx, { answerDays }: Pick<Scheme, 'answerDays'>): string =>
  addWorkingDays(shanghaiDate(ctx.now), answerDays).date
