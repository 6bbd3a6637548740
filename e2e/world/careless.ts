import type { SampleApplication } from '@/domain/application/sample'
import type { CalendarDate } from '@/domain/calendar/days'

/**
 * The same application as a careless editor fills it in: the product is said to have been made for twelve years longer
 * than there has been an enterprise to make it.
 */
export const careless = (sample: SampleApplication, today: CalendarDate): SampleApplication => {
  const { enterprise, product } = sample.sections
  const age = Number(today.slice(0, 4)) - Number((enterprise.founded ?? today).slice(0, 4))
  return {
    ...sample,
    sections: { ...sample.sections, product: { ...product, productionYears: age + 12 } },
  }
}
