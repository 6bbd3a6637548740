/** What comes next for the free seats of a case: a list is published, stands for its time, is drawn from. */
export type DrawStep = 'publish' | 'wait' | 'draw'

/** The draw to come, for the officer of the case. */
export type DrawAhead = {
  next: DrawStep
  seats: number
  /** How long a list stands published before it is drawn from. */
  minutes: number
  /** The list that waits for its draw. */
  pool: {
    id: string
    hash: string
    size: number
    people: number
    struck: number
    publishedAt: string
    drawFrom: string
  } | null
}

/** One draw of a panel, for the officer: with all that is needed to repeat it by hand. */
export type DrawView = {
  id: string
  at: string
  purpose: string
  commitment: string
  seed: string
  label: string
  picked: string[]
  candidates: {
    id: string
    hash: string
    load: number
    capacity: number
    disciplines: string[]
    region: string
    isPicked: boolean
    passedOver: string | null
  }[]
  excluded: Record<string, number>
  /** Struck from the published list before this draw, by ground. */
  struck: Record<string, number>
  uncovered: string[]
  vacant: number
}
