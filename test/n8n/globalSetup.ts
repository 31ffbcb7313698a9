import { install } from './installation';

/** Installs both n8n before any test, as tests that run side by side would install the same one. */
export default async function globalSetup(): Promise<void> {
	await install('n8n-2.39');
	await install('n8n-1.123');
}
