def answer():
    return "Yes."
