import type zh from '../zh-CN/guide'

const words: typeof zh = {}

export default words
