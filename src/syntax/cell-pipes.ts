/** A pipe that is escaped for the row of a table is a pipe; a backslash before another one is no escape of a pipe behind them: `a \| b` → `a | b`. */
export const cellPipes = (text: string): string => text.replace(/\\([\\|])/g, (written, sign) => (sign === '|' ? sign : written))
