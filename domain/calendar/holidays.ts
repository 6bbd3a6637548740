/** One year's public holidays: spans of days off (first and last day, moved weekends included) and weekend days worked instead. */
export type HolidayYear = {
  /** True for the arrangement the State Council has announced, false for the statutory days alone. */
  isAnnounced: boolean
  off: readonly (readonly [first: string, last: string])[]
  work: readonly string[]
}

/** Holiday arrangements by year. A year is announced in October or November of the year before; add it here then. */
export const HOLIDAYS: Readonly<Record<number, HolidayYear>> = {
  2024: {
    isAnnounced: true,
    off: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    work: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  2025: {
    isAnnounced: true,
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    isAnnounced: true,
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  2027: {
    isAnnounced: false,
    off: [
      ['2027-01-01', '2027-01-01'],
      ['2027-02-05', '2027-02-08'],
      ['2027-04-05', '2027-04-05'],
      ['2027-05-01', '2027-05-02'],
      ['2027-06-09', '2027-06-09'],
      ['2027-09-15', '2027-09-15'],
      ['2027-10-01', '2027-10-03'],
    ],
    work: [],
  },
}

/** The statutory days that fall on the same date every year: all that is known of a year nobody has listed. */
export const fixedHolidays = (year: number): HolidayYear => ({
  isAnnounced: false,
  off: [
    [`${year}-01-01`, `${year}-01-01`],
    [`${year}-05-01`, `${year}-05-02`],
    [`${year}-10-01`, `${year}-10-03`],
  ],
  work: [],
})
