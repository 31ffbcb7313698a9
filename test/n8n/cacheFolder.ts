import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Where whole n8n installations are kept between runs: outside the checkout, one for all of them. */
export function cacheFolder(): string {
	const caches = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
	const folder = path.join(caches, 'n8n-nodes-whatsapp-chats');
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** A few letters that change with the content of files, to tell one installation from another. */
export function fingerprint(files: string[]): string {
	const hash = createHash('sha256');
	for (const file of files) hash.update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}

/** Free space where the cache is, in gigabytes. */
export function freeGigabytes(): number {
	const { bavail, bsize } = statfsSync(cacheFolder());
	return (bavail * bsize) / 1e9;
}
