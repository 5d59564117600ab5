/** The events between server and browser (Vite's WebSocket, custom events). */
export const events = { told: 'mingbai:told', asked: 'mingbai:asked' } as const;
