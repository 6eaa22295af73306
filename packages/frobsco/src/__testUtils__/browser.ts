/** A page, or the redirect that left the site. */
export interface Page {
  url: string;
  status: number;
  text: string;
  /** Set if the next redirect leads to another origin. */
  location?: string;
}

/** Follows redirects and keeps cookies, within one origin. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  async open(url: string, init: RequestInit = {}): Promise<Page> {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: this.#cookieHeader() },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const target = location === null ? undefined : new URL(location, url);
    if (target?.origin === new URL(url).origin) {
      return this.open(target.href);
    }
    const { status } = response;
    return { url, status, text: await response.text(), location: target?.href };
  }

  /** Posts the form of a page whose action ends with the given text. */
  submit(page: Page, action: string, fields: Record<string, string>) {
    const [, path] = new RegExp(`action="([^"]+${action})"`).exec(page.text)!;
    const body = new URLSearchParams(fields);
    return this.open(new URL(path, page.url).href, { method: 'POST', body });
  }

  #cookieHeader(): string {
    return Array.from(this.#cookies, pair => pair.join('=')).join('; ');
  }
}
