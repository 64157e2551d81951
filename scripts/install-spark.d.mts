/** @throws Error when Python or Java is missing, or the installation fails */
export function installSpark(): void;
export const LOCAL_SETTINGS: readonly string[];
export function sparkEnvironment(): NodeJS.ProcessEnv;
