import { log } from '../log'

/** Does one of many deeds of a sweep; a failure is logged and stops none of the others. */
export const isolated = async (what: string, id: string, deed: () => Promise<unknown>): Promise<void> => {
  try {
    await deed()
  } catch (error) {
    log().error({ what, id, err: error }, 'sweep left one case behind')
  }
}
