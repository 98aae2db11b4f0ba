"""The form at /meedoen/: what the browser needs to propose a change, made from the model and the Kennisbank.

`form` describes the fields, `sections` says which stand together, `lists` gives the choices and names that the
checks need, `entries` the data of each entry, `later` the rules that wait for the editors, `words` every
sentence, and `page` the page itself. The script is kansrijk/web/propose_page.js.
"""
