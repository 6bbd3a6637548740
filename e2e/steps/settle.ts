import { expect } from '@playwright/test'
import { sweep } from '@/services/jobs/sweep'
import { waitingJobs } from '@/services/testing/queue'

/** Milliseconds that reading the files of the planting may take on a busy machine. */
export const SETTLING = 300_000

/** Lets what is due by itself be done, and the files of the planting be read: from now on only visitors change the world. */
export const settle = async (): Promise<void> => {
  await sweep()
  await expect.poll(waitingJobs, { intervals: [1_000], timeout: SETTLING - 30_000 }).toBe(0)
}
