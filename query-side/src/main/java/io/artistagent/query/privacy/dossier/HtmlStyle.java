package io.artistagent.query.privacy.dossier;

/** How a dossier looks on a screen, light or dark, and on paper, where it is always light. */
final class HtmlStyle {

    static final String CSS = """
            :root{color-scheme:light;--ink:#1a1a1a;--soft:#555;--page:#fff;--box:#f6f6f6;--head:#f0f0f0;--line:#bbb;--rule:#444;--link:#0b5a6f}
            @media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#e8e6e3;--soft:#a9a6a1;--page:#171614;--box:#211f1d;
            --head:#2a2826;--line:#4a4744;--rule:#8a8681;--link:#7cc7da}}
            body{font:11pt/1.45 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:60rem;margin:2rem auto;padding:0 1rem}
            a{color:var(--link)}
            h1{font-size:1.8rem;margin:0 0 .3rem}
            h2{font-size:1.3rem;margin:2.2rem 0 .4rem;border-bottom:2px solid var(--rule);padding-bottom:.2rem}
            h3{font-size:1rem;margin:1rem 0 .1rem}h3 small,nav small{font-weight:normal;color:var(--soft)}
            dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:.3rem 0}
            dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
            dl.entry{display:block}dl.entry>div,dl.entry>div>*,dl.entry dl,dl.entry dl>*{display:inline;margin:0}
            dl.entry>div,dl.entry dl>dd{margin-right:.9em}dl.entry dt::after{content:": "}
            dl.entry>div.long,dl.entry>div.long>*{display:block}dl.entry>div.long>dd{margin-left:1rem}
            table{border-collapse:collapse;font-size:.85em;margin:.2rem 0}
            th,td{border:1px solid var(--line);padding:.1rem .4rem;text-align:left;overflow-wrap:anywhere;white-space:pre-wrap}
            th{background:var(--head);font-weight:600}
            .about{background:var(--box);border:1px solid var(--line);padding:.5rem .8rem}.none{color:var(--soft)}
            nav ol{columns:2 18rem;margin:.3rem 0;padding-left:2rem}nav li{break-inside:avoid}
            @media (max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}table{display:block;overflow-x:auto}}
            @media print{body{font-size:9.5pt;margin:0;max-width:none;padding:0}a{color:inherit}h2,h3{break-after:avoid}
            tr,dt,dd{break-inside:avoid}thead{display:table-header-group}@page{margin:18mm 15mm}}
            """;

    private HtmlStyle() {}
}
