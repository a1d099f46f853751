/** Of the add-in: that of package.json and of the newest entry of news.ts. */
export const version = '0.1.0';
