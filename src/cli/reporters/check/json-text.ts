/** JSON that is safe to print as well: what would steer a terminal or turn a line around is written as `\u….` */

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2).replace(steering, asEscape)}\n`

const steering = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

const asEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
