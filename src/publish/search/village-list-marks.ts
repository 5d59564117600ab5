/** What a line of the list of villages begins with: a county, a township, readings; a village begins with its name. */
export const marks = { county: '#', township: '@', readings: '=' } as const;
