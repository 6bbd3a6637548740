import { sql } from 'drizzle-orm'
import type { Tx } from './tx'

/** Jobs the worker performs after commit. Each is keyed, so a repeat does nothing twice. */
export type Job =
  | {
      task: 'send_mail'
      payload: {
        key: string
        to: string
        template: string
        params: Record<string, string>
        locale: 'zh-CN' | 'en'
        /** Of whom and of which case it is to be asked again, when it goes out, whether they may hear of it. */
        about?: { personId: string; applicationId?: string; certificateId?: string }
      }
    }
  | { task: 'store_certificate'; payload: { certificateId: string } }
  | { task: 'inspect_evidence'; payload: { evidenceId: string } }
  | { task: 'cross_check'; payload: { applicationId: string; seq: number } }
  | { task: 'read_text'; payload: { applicationId: string } }
  | { task: 'inspect_vault'; payload: { itemId: string } }
  | { task: 'sweep'; payload: { because: string } }
  | { task: 'measure_pace'; payload: Record<string, never> }

/** Promises a job inside the transaction: it exists exactly when the transaction commits. */
export const promise = async (tx: Tx, job: Job, key: string): Promise<void> => {
  await tx.db.execute(sql`select promise_job(${job.task}, ${JSON.stringify(job.payload)}::json, ${key})`)
}
