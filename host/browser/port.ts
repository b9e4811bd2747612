/** The little of a browser's workers that is used; declared here, since the house knows no page. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(kind: 'message', hear: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: 'error', hear: (event: { readonly message: string }) => void): void;
}

/** A worker as its maker sees it. */
export interface PageWorker extends Port {
  terminate(): void;
}
